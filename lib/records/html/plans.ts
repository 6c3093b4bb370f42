import type { SeqById } from '@/lib/records/conversation-index';
import type { RecordAgreement, RecordData, RecordOffer } from '@/lib/records/neutral-record';
import { clockOfIso, seqTag } from '@/lib/records/record-format';
import type { Words } from '@/lib/records/words';
import { cellRow, factRow, heading, headRow } from './blocks';
import { comparisonSheet } from './comparison';
import { planSheet } from './plan-sheet';
import { quotation } from './quotation';
import { byName, fieldName, termText } from './term-text';

/** What was offered, worked out and agreed, each term with the words it was read from. */
export function* planLines(record: RecordData, seqs: SeqById, words: Words): Generator<string> {
  if (record.offers.length > 0) yield heading(2, words.say('section.offers'));
  for (const [index, offer] of record.offers.entries())
    yield* offerRows(offer, index + 1, seqs, words);
  if (record.plans.length > 0) yield heading(2, words.say('section.plans'));
  for (const [index, plan] of record.plans.entries())
    yield* planSheet(plan, index + 1, seqs, words);
  yield* comparisonSheet(record.plans, words);
  if (record.agreements.length > 0) yield heading(2, words.say(agreementTitle(record)));
  for (const agreement of record.agreements) yield* agreementRows(agreement, record, seqs, words);
}

/** Nothing is called agreed while a term that such a plan needs is open. */
const agreementTitle = ({ agreements }: RecordData): string =>
  agreements.some(({ openFields }) => openFields.length > 0)
    ? 'section.agreementOpen'
    : 'section.agreement';

function* offerRows(offer: RecordOffer, n: number, seqs: SeqById, words: Words): Generator<string> {
  yield heading(3, words.say('offer.heading', { n, kind: words.say(`offerKind.${offer.kind}`) }));
  yield '<table>';
  yield headRow([words.say('offer.term'), words.say('offer.value'), words.say('offer.quote')]);
  yield '<tbody>';
  for (const [field, value] of Object.entries(offer.terms).sort(byName)) {
    const span = offer.spans[field];
    const quote = span ? quotation(span, seqs, words) : '';
    yield cellRow([
      { text: fieldName(field, words) },
      { text: termText(field, value, words) },
      { text: quote },
    ]);
  }
  yield '</tbody></table>';
}

function* agreementRows(
  agreement: RecordAgreement,
  record: RecordData,
  seqs: SeqById,
  words: Words,
): Generator<string> {
  const separator = words.say('doc.separator');
  const offer = record.offers.findIndex((one) => one.id === agreement.offerId) + 1;
  const messages = agreement.messageIds
    .map((id) => seqs.get(id))
    .filter((seq) => seq !== undefined);
  const open = agreement.openFields.map((field) => fieldName(field, words));
  const { confirmedAt } = agreement;
  yield '<table><tbody>';
  yield factRow(words.say('agreement.confirmedAt'), [
    confirmedAt === null ? words.say('doc.unknown') : clockOfIso(confirmedAt),
  ]);
  yield factRow(words.say('agreement.offer'), [
    offer === 0 ? words.say('doc.none') : String(offer),
  ]);
  yield factRow(words.say('agreement.messages'), [
    messages.length === 0 ? words.say('doc.none') : messages.map(seqTag).join(' '),
  ]);
  yield factRow(words.say('agreement.open'), [
    open.length === 0 ? words.say('doc.none') : open.join(separator),
  ]);
  yield '</tbody></table>';
}
