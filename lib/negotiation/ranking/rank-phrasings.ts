import { mustNotAcknowledge } from '@/lib/negotiation/limitation';
import type { Circumstance, Phrasing } from '@/lib/negotiation/playbook/phrasing';
import { PHRASINGS } from '@/lib/negotiation/playbook/phrasings';
import { type Moment, type PhrasingSituation, readMoment } from './moment';
import { scorePhrasing } from './score';

/** An old or unchecked debt (F11), or one that is not the user's own: nothing that owns up to it. */
function mayAcknowledge({ limitation, reason }: PhrasingSituation): boolean {
  return !mustNotAcknowledge(limitation) && reason !== 'not_my_loan';
}

const ASKED_OF: ReadonlySet<Circumstance> = new Set(['asks-other-debts', 'several-debts']);

function isOpen(
  phrasing: Phrasing,
  situation: PhrasingSituation,
  { marks }: Pick<Moment, 'marks'>,
): boolean {
  if (phrasing.acknowledgesDebt && !mayAcknowledge(situation)) return false;
  if (situation.redFlag) return phrasing.protective;
  if (phrasing.reasons.length === 0) return true;
  // 您在其他平台还有欠款吗: what the agent speaks of is answered, whatever the user's own reason is.
  if (phrasing.circumstances.some((mark) => ASKED_OF.has(mark) && marks.includes(mark)))
    return true;
  return situation.reason != null && phrasing.reasons.includes(situation.reason);
}

/**
 * Phrasings fit for the moment, best first 推荐话术排序. With a red flag only protective ones; for an old or
 * unchecked debt only those that do not acknowledge it. Ties keep the playbook's order.
 */
export function rankPhrasings(
  situation: PhrasingSituation,
  playbook: readonly Phrasing[] = PHRASINGS,
): readonly Phrasing[] {
  const moment = readMoment(situation);
  return playbook
    .filter((phrasing) => isOpen(phrasing, situation, moment))
    .map((phrasing) => ({ phrasing, points: scorePhrasing(phrasing, moment) }))
    .sort((a, b) => b.points - a.points)
    .map(({ phrasing }) => phrasing);
}
