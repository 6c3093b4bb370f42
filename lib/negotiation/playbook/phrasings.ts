import { slotsIn } from '@/lib/negotiation/playbook/fill-phrasing';
import type { Phrasing, PhrasingSource } from '@/lib/negotiation/playbook/phrasing';
import { CONFIRM_PHRASINGS } from '@/lib/negotiation/playbook/phrasings/confirm';
import { CONTACT_PHRASINGS } from '@/lib/negotiation/playbook/phrasings/contact';
import { FOLLOWUP_PHRASINGS } from '@/lib/negotiation/playbook/phrasings/followup';
import { OFFER_PHRASINGS } from '@/lib/negotiation/playbook/phrasings/offers';
import { PREPARE_PHRASINGS } from '@/lib/negotiation/playbook/phrasings/prepare';
import { PROPOSE_PHRASINGS } from '@/lib/negotiation/playbook/phrasings/propose';
import { PROTECT_PHRASINGS } from '@/lib/negotiation/playbook/phrasings/protect';
import { REASON_PHRASINGS } from '@/lib/negotiation/playbook/phrasings/reasons';
import { localise, traditional } from '@/lib/negotiation/traditional';

/** Everything as written by hand, in reading order. */
export const PHRASING_SOURCES: readonly PhrasingSource[] = [
  ...PREPARE_PHRASINGS,
  ...CONTACT_PHRASINGS,
  ...REASON_PHRASINGS,
  ...PROPOSE_PHRASINGS,
  ...OFFER_PHRASINGS,
  ...CONFIRM_PHRASINGS,
  ...FOLLOWUP_PHRASINGS,
  ...PROTECT_PHRASINGS,
];

function toPhrasing(source: PhrasingSource): Phrasing {
  return {
    id: source.id,
    stage: source.stage,
    purpose: source.purpose,
    reasons: source.reasons ?? [],
    answersIntents: source.intents ?? [],
    openQuestions: source.asks ?? [],
    offerSigns: source.offer ?? [],
    circumstances: source.given ?? [],
    acknowledgesDebt: source.ack !== false,
    acceptsPlan: source.accepts === true,
    protective: source.protective === true,
    zhCN: source.zh,
    zhTW: traditional(source.zh),
    en: source.en,
    when: localise(...source.when),
    why: localise(...source.why),
    slots: slotsIn(source.zh),
    sources: source.from,
  };
}

/** The playbook 话术库. */
export const PHRASINGS: readonly Phrasing[] = PHRASING_SOURCES.map(toPhrasing);

const BY_ID: ReadonlyMap<string, Phrasing> = new Map(PHRASINGS.map((entry) => [entry.id, entry]));

/** The phrasing with this id, or null. */
export function phrasingById(id: string): Phrasing | null {
  return BY_ID.get(id) ?? null;
}
