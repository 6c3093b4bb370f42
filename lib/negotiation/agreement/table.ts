import {
  AGREEMENT_TERMS,
  type AgreementTerm,
  ALL_TERMS,
  type TermState,
} from '@/lib/repayment/agreement-terms';
import type { Topic } from '@/lib/repayment/findings/catalogue';
import { type AgreementLedger, offerOnTable } from './agreement';
import { type PartName, type PartStatement, TERM_PARTS } from './part';
import { type PartRow, resolvePart } from './resolve';

/** A term of the agreement as it stands 条款. */
export interface TermRow {
  readonly term: AgreementTerm;
  readonly need: 'required' | 'recommended';
  readonly topic: Topic;
  readonly state: TermState;
  readonly parts: readonly PartRow[];
  /** Parts of this term that nobody has said. */
  readonly open: readonly PartName[];
}

export type AgreementTable = readonly TermRow[];

/** A rate that was said before there was the plan is that of the loan, or of another plan. */
function isBeforePlan(ledger: AgreementLedger, { term, seq }: PartStatement): boolean {
  if (term !== 'planRateAnnual') return false;
  const id = offerOnTable(ledger);
  const first = ledger.statements.find(
    ({ source }) => source.kind === 'message' && source.offerId !== null && source.offerId === id,
  );
  return first !== undefined && seq < first.seq;
}

function counts(ledger: AgreementLedger, statement: PartStatement): boolean {
  const { source } = statement;
  if (source.kind === 'user') return true;
  if (source.offerId === null) return !isBeforePlan(ledger, statement);
  return source.offerId === offerOnTable(ledger);
}

function partsOfTerm(term: AgreementTerm, said: readonly PartStatement[]): readonly PartName[] {
  const names: string[] = [...TERM_PARTS[term].filter((part) => part !== 'items')];
  return [...new Set([...said.map((statement) => statement.part), ...names])];
}

function stateOf(term: AgreementTerm, known: readonly PartRow[]): TermState {
  if (known.some((row) => row.state === 'conflict')) return 'conflict';
  // A refusal to give it in writing is no form of confirmation.
  const relevant = known.filter(
    ({ part, value }) => value !== null && value.unit !== 'wording' && part !== 'paper',
  );
  const said =
    relevant.length > 0
      ? relevant
      : known.filter(({ value, part }) => value !== null && part !== 'paper');
  if (said.length === 0) return 'unknown';
  // A total without its parts, or an item without a sum, is said but cannot be confirmed as a whole.
  const whole = term !== 'waivedItems' || !said.some((row) => row.part.endsWith('.named'));
  return whole && said.every((row) => row.state === 'confirmed') ? 'confirmed' : 'stated';
}

function rowOf(ledger: AgreementLedger, term: AgreementTerm): TermRow {
  const said = ledger.statements.filter((one) => one.term === term && counts(ledger, one));
  const rows = partsOfTerm(term, said).map((part) =>
    resolvePart({
      part,
      statements: said.filter((one) => one.part === part),
      changeAsks: ledger.changeAsks,
      confirmations: ledger.confirmations.flatMap((confirmation) =>
        confirmation.items
          .filter((item) => item.term === term && item.part === part)
          .map((item) => ({ ...confirmation, value: item.value })),
      ),
      readBackSeqs: ledger.readBacks
        .filter((sent) => sent.items.some((item) => item.term === term && item.part === part))
        .map((sent) => sent.seq),
      choice: ledger.choices.filter((one) => one.term === term && one.part === part).at(-1) ?? null,
    }),
  );
  const known = rows.filter((row) => row.value !== null || row.hedged.length > 0);
  const [need, topic] = AGREEMENT_TERMS[term];
  const open = rows.filter((row) => row.value === null).map((row) => row.part);
  return { term, need, topic, state: stateOf(term, known), parts: known, open };
}

/** What stands of one part of a term; undefined: nobody has spoken of it. */
export function partOf(
  table: AgreementTable,
  { term, part }: { readonly term: AgreementTerm; readonly part: PartName },
): PartRow | undefined {
  return table.find((row) => row.term === term)?.parts.find((row) => row.part === part);
}

/** All required and recommended terms with what is known of each 条款表. */
export function agreementTable(ledger: AgreementLedger): AgreementTable {
  return ALL_TERMS.map((term) => rowOf(ledger, term));
}
