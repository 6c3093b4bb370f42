import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { useTalkAgreement } from '@/components/agreement/use-talk-agreement';
import { useCase } from '@/components/case/use-case';
import { useConversation } from '@/components/conversation-context';
import { useServices } from '@/components/services-context';
import type { AgreementLedger } from '@/lib/negotiation/agreement/agreement';
import {
  type AgreementEdits,
  NO_EDITS,
  type TalkAgreement,
} from '@/lib/negotiation/agreement/of-talk';
import { type AgreementTable, agreementTable } from '@/lib/negotiation/agreement/table';
import { isoWithOffset } from '@/lib/negotiation/utterance-of-message';
import type { Utterance } from '@/lib/nlu/offers/offer';

type NewEntry = Omit<AgreementEdits['entries'][number], 'id' | 'at'>;

interface Agreement {
  readonly table: AgreementTable;
  readonly ledger: AgreementLedger;
  /** Adds the user's own word on a term: a value read in the app, known, or chosen of two. */
  readonly enter: (entry: NewEntry) => void;
  /** Goes on with another offer, or with one of several ways to pay. */
  readonly choose: (offerId: string) => void;
}

const AgreementContext = createContext<Agreement | null>(null);

/** The terms of what is being agreed, from the talk and the user's own entries. */
export function AgreementProvider({ children }: { readonly children: ReactNode }) {
  const services = useServices();
  const { id, heard, entries, debt } = useConversation();
  const { change } = useCase();
  // Read anew with every change of the case, and the same most of the time: the talk is not played again for it.
  const editsText = JSON.stringify((id && debt?.agreementEdits?.[id]) || NO_EDITS);
  const edits = useMemo(() => JSON.parse(editsText) as AgreementEdits, [editsText]);
  const headHash = entries.at(-1)?.hash;
  const keep = useCallback(
    (read: readonly Utterance[], talk: TalkAgreement, putIn: AgreementEdits) => {
      if (id && headHash) void services.handover.keepReading({ id, headHash }, read, talk, putIn);
    },
    [services, id, headHash],
  );
  const find = useCallback(
    async (all: readonly Utterance[], putIn: AgreementEdits) =>
      id ? services.handover.findReading(id, all, putIn) : null,
    [services, id],
  );
  const { ledger } = useTalkAgreement(heard, edits, keep, find);
  const table = useMemo(() => agreementTable(ledger), [ledger]);
  const value = useMemo<Agreement>(() => {
    const edit = (patch: (before: AgreementEdits, at: string) => AgreementEdits): void => {
      if (id === null) return;
      const nowMs = services.nowMs();
      const at = isoWithOffset(nowMs, -new Date(nowMs).getTimezoneOffset());
      change(({ agreementEdits }) => ({
        agreementEdits: { ...agreementEdits, [id]: patch(agreementEdits?.[id] ?? NO_EDITS, at) },
      }));
    };
    const enter = (entry: NewEntry): void => {
      const entryId = services.newId();
      edit((before, at) => ({
        ...before,
        entries: [...before.entries, { ...entry, id: entryId, at }],
      }));
    };
    const choose = (chosenOfferId: string): void =>
      edit((before, chosenAt) => ({ ...before, chosenOfferId, chosenAt }));
    return { table, ledger, enter, choose };
  }, [services, id, change, table, ledger]);
  return <AgreementContext.Provider value={value}>{children}</AgreementContext.Provider>;
}

export function useAgreement(): Agreement {
  const agreement = useContext(AgreementContext);
  if (!agreement) throw new Error('useAgreement: no AgreementProvider above this view');
  return agreement;
}
