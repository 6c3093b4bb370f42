import type { Speaker } from '@/lib/transcript/entry';

/** A message found in pasted text 粘贴的一条消息; `ambiguous`: the split or the speaker is a guess to be shown as such. */
export interface PastedDraft {
  readonly speaker: Speaker;
  readonly speakerName: string | null;
  readonly text: string;
  /** Time exactly as printed, or null. */
  readonly timeRaw: string | null;
  readonly ambiguous: boolean;
}

/** `now`: ISO time with offset, for prints such as 昨天. */
export function splitPasted(text: string, _options: { readonly now: string }): PastedDraft[] {
  return text.trim()
    ? [{ speaker: 'unknown', speakerName: null, text: text.trim(), timeRaw: null, ambiguous: true }]
    : [];
}
