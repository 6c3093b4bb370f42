import type { WatchOptions } from '@/lib/page/watch-types';
import type {
  EntryBodies,
  EntryDraft,
  GapReason,
  MessageBody,
  PersonalFieldName,
  SecretKind,
} from '@/lib/transcript/entry';
import type { Message } from './message';

/** An entry's text never exceeds this many UTF-16 units; a longer message is stored whole, in parts. */
export const PART_UNITS = 262_144;

export function splitIntoParts(text: string): string[] {
  if (text.length <= PART_UNITS) return [text];
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + PART_UNITS);
    const unit = text.charCodeAt(end - 1);
    if (end < text.length && unit >= 0xd800 && unit <= 0xdbff) end -= 1;
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}

type Personal = Partial<Record<PersonalFieldName, string>>;

/** Turns what was seen into drafts of entries and hands them on in order. */
export class DraftMaker {
  constructor(private readonly options: WatchOptions) {}

  private send<K extends keyof EntryBodies>(
    id: string,
    kind: K,
    body: EntryBodies[K],
    personal: Personal,
  ): void {
    const observedAtMs = this.options.nowMs();
    this.options.emit({
      id,
      kind,
      observedAtMs,
      utcOffsetMinutes: this.options.utcOffsetMinutes(observedAtMs),
      body,
      personal,
    } as EntryDraft);
  }

  message(
    message: Message,
    afterId: string | null,
    seen: MessageBody['seen'],
    withheld: readonly SecretKind[],
  ): void {
    const parts = splitIntoParts(message.text);
    const piece = message.piece;
    let previous = afterId;
    parts.forEach((text, index) => {
      const id = index === 0 ? message.id : this.options.newId();
      if (index > 0) message.parts = [...message.parts, id];
      const personal: Personal = { text };
      if (index === 0 && piece?.name) personal.speakerName = piece.name;
      if (index === 0 && message.staffNumber) personal.staffNumber = message.staffNumber;
      if (index === 0 && piece && piece.links.length > 0)
        personal.linkTargets = JSON.stringify(piece.links);
      if (index === 0 && piece?.fileName) personal.fileName = piece.fileName;
      this.send(
        id,
        'message',
        {
          sessionId: this.options.sessionId,
          speaker: message.speaker,
          speakerReason: message.reason,
          provisional: message.provisional,
          seen,
          content: piece?.content ?? 'text',
          pageTime: message.pageTime,
          afterId: previous,
          withheld,
          part: parts.length > 1 ? { index, count: parts.length } : null,
        },
        personal,
      );
      previous = id;
    });
  }

  /** `text` null: the text stays as it is. A long text is revised part by part. */
  revision(
    message: Message,
    reason: EntryBodies['revision']['reason'],
    text: string | null,
    extra: Partial<EntryBodies['revision']>,
  ): void {
    const parts = text === null ? [null] : splitIntoParts(text);
    const targets = [message.id, ...message.parts];
    const count = text === null ? 1 : Math.max(parts.length, targets.length);
    for (let index = 0; index < count; index++) {
      const part = parts[index] ?? (text === null ? null : '');
      const targetId = targets[index];
      if (targetId === undefined) {
        this.addPart(message, part ?? '', index, count);
        continue;
      }
      this.send(
        this.options.newId(),
        'revision',
        {
          sessionId: this.options.sessionId,
          targetId,
          reason,
          speaker: null,
          speakerReason: null,
          pageTime: null,
          delivery: null,
          withheld: [],
          ...extra,
        },
        part === null ? {} : { text: part },
      );
    }
  }

  private addPart(message: Message, text: string, index: number, count: number): void {
    const id = this.options.newId();
    const afterId = message.parts[message.parts.length - 1] ?? message.id;
    message.parts = [...message.parts, id];
    this.send(
      id,
      'message',
      {
        sessionId: this.options.sessionId,
        speaker: message.speaker,
        speakerReason: message.reason,
        provisional: message.provisional,
        seen: 'live',
        content: 'text',
        pageTime: message.pageTime,
        afterId,
        withheld: [],
        part: { index, count },
      },
      { text },
    );
  }

  recall(message: Message, how: 'notice' | 'removed'): void {
    this.send(
      this.options.newId(),
      'recall',
      { sessionId: this.options.sessionId, targetId: message.id, how },
      {},
    );
  }

  gap(
    reason: GapReason,
    fromMs: number | null,
    toMs: number | null,
    more: Pick<EntryBodies['gap'], 'counted' | 'unread'> = {},
  ): void {
    this.send(
      this.options.newId(),
      'gap',
      { sessionId: this.options.sessionId, reason, fromMs, toMs, ...more },
      {},
    );
  }
}
