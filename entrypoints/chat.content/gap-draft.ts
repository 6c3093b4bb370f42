import type { ClockJump } from '@/lib/page/clock-watch';
import { nowMs, utcOffsetMinutes } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/ids';
import type { DraftOf, GapReason } from '@/lib/transcript/entry';

/** A stretch for which this page cannot vouch. */
export function gapDraft(
  sessionId: string,
  reason: GapReason,
  { fromMs, toMs }: ClockJump,
): DraftOf<'gap'> {
  const observedAtMs = nowMs();
  return {
    id: newId(),
    kind: 'gap',
    observedAtMs,
    utcOffsetMinutes: utcOffsetMinutes(observedAtMs),
    body: { sessionId, reason, fromMs, toMs },
    personal: {},
  };
}
