import type { PartSource, PartStatement } from '@/lib/negotiation/agreement/part';
import type { PartRow } from '@/lib/negotiation/agreement/resolve';
import type { AgreementTable } from '@/lib/negotiation/agreement/table';
import type { RecordConflict } from '@/lib/records/neutral-record';

type Message = Extract<PartSource, { kind: 'message' }>;

const isOfMessage = (source: PartSource): source is Message => source.kind === 'message';

/** Terms that were stated in two ways and are not cleared up 前后说法不一, with the words of both in the order of the talk. */
export function conflictsIn(table: AgreementTable): readonly RecordConflict[] {
  return table.flatMap(({ term, parts }) => {
    const said = quotesOf(parts.filter(({ state }) => state === 'conflict').flatMap(statements));
    return said.length > 1 ? [{ term, said }] : [];
  });
}

const statements = ({ saidBy, against }: PartRow): readonly PartStatement[] => [
  ...saidBy,
  ...against,
];

/** One clause may state several parts: it is quoted once. */
function quotesOf(stated: readonly PartStatement[]): RecordConflict['said'] {
  const said = stated
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ source }) => source)
    .filter(isOfMessage)
    .map(({ messageId, quote }) => [`${messageId}\n${quote}`, { messageId, text: quote }] as const);
  return [...new Map(said).values()];
}
