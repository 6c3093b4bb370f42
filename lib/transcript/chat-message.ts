import type { MessageBody, PageTime, SecretKind, Speaker, SpeakerReason } from './entry';

/** A message as the conversation stands now: first sight plus revisions, recalls and corrections. */
export interface ChatMessage {
  readonly id: string;
  /** Sequence number of the first-sight entry. */
  readonly seq: number;
  readonly speaker: Speaker;
  readonly speakerReason: SpeakerReason;
  /** Text exactly as displayed; null after erasure or redaction. */
  readonly text: string | null;
  readonly speakerName: string | null;
  readonly staffNumber: string | null;
  readonly content: MessageBody['content'];
  readonly seen: MessageBody['seen'];
  readonly observedAtMs: number;
  readonly utcOffsetMinutes: number;
  readonly pageTime: PageTime | null;
  readonly provisional: boolean;
  readonly delivery: 'sending' | 'sent' | 'failed' | null;
  readonly recalled: 'notice' | 'removed' | null;
  readonly withheld: readonly SecretKind[];
  /**
   * Earlier texts and speakers, oldest first, each with the entry that replaced it. What grew while it was being written,
   * and a speaker who was not known yet, are none.
   */
  readonly history: readonly {
    readonly seq: number;
    readonly text: string | null;
    readonly speaker: Speaker;
  }[];
}
