import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgreement } from '@/components/agreement/agreement-context';
import { useConversation } from '@/components/conversation-context';
import { useOffers } from '@/components/offers/offers-context';
import { useServices } from '@/components/services-context';
import { withNamedLender } from '@/lib/negotiation/agreement/named-lender';
import { OF_THE_ACCOUNT, papersToSend } from '@/lib/negotiation/checklist/materials';
import type { ComplaintRequest } from '@/lib/negotiation/letters/complaint';
import type { LetterSources } from '@/lib/negotiation/letters/compose-letter';
import type { ObjectionRecipient } from '@/lib/negotiation/letters/credit-objection';
import {
  callsOfNotes,
  evidenceOfMessage,
  namesInAgreement,
} from '@/lib/negotiation/letters/facts-from-record';
import { proposalSentence } from '@/lib/negotiation/proposal';
import { roughOwedFen } from '@/lib/negotiation/situation-of-case';
import { isoWithOffset } from '@/lib/negotiation/utterance-of-message';
import { proposePlans } from '@/lib/repayment/propose';
import type { EntryOf } from '@/lib/transcript/entry';

/** What the user decides about a letter: which lines it cites, what it asks for, whom. Kept while the page is open. */
export interface LetterChoices {
  readonly citedIds: readonly string[];
  readonly requests: readonly ComplaintRequest[];
  readonly objectionTo: ObjectionRecipient;
}

/** Letters are written from the case and the record in view. Null while they are read. */
export function useLetterSources(choices: LetterChoices): LetterSources | null {
  const { citedIds, requests, objectionTo } = choices;
  const { t } = useTranslation('negotiation');
  const services = useServices();
  const { debt, messages, entries } = useConversation();
  const { table } = useAgreement();
  const { situation } = useOffers();
  const nowMs = services.nowMs();
  const today = isoWithOffset(nowMs, -new Date(nowMs).getTimezoneOffset()).slice(0, 10);
  return useMemo(() => {
    if (!debt) return null;
    const start = entries.find((entry): entry is EntryOf<'session'> => entry.kind === 'session');
    const named = namesInAgreement(table);
    const cited = messages.filter(({ id }) => citedIds.includes(id)).map(evidenceOfMessage);
    // The same plans as the panel proposes: a person who was only told one sum can begin with it.
    const roughFen = roughOwedFen(debt);
    const proposals = proposePlans(situation, today, roughFen);
    const plan = proposals.status === 'none' ? null : proposals.proposals[0];
    const papers = papersToSend(debt.materials).map(({ id, sensitive }) => ({
      name: t(`material.${id}.name`, { lng: 'zh-CN' }),
      sensitive,
      ofTheAccount: OF_THE_ACCOUNT.includes(id),
    }));
    const notes = entries.filter((entry): entry is EntryOf<'note'> => entry.kind === 'note');
    return {
      facts: {
        debt: withNamedLender(debt, table),
        origin: start?.body.origin ?? 'live',
        today,
        name: null,
        contact: null,
        contractNumber: named.contractNumber,
        tickets: named.ticket === null ? [] : [named.ticket],
        events: cited.map(({ id, at, from, quote }) => ({
          at,
          what: `${from.replace(/（记录时间）$/, '')}：「${quote ?? ''}」`,
          evidenceIds: [id],
        })),
        evidence: messages.map(evidenceOfMessage),
        materials: papers.map(({ name }) => name),
        proposal: plan ? proposalSentence(plan, roughFen !== null) : null,
      },
      table,
      calls: callsOfNotes(notes),
      papers,
      requests,
      objectionTo,
    };
  }, [debt, messages, entries, table, situation, today, citedIds, requests, objectionTo, t]);
}
