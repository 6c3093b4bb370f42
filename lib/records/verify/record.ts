import type { JudgedConversation } from '@/lib/records/judge';
import type { RecordData, RecordOffer } from '@/lib/records/neutral-record';
import { tokenNamesHash } from '@/lib/records/timestamp/token';
import { anchorCode, findAnchorCodes } from '@/lib/transcript/anchor-code';
import { verifyChain } from '@/lib/transcript/chain';
import type { WithheldField } from '@/lib/transcript/chain-checks';
import type { Sha256 } from '@/lib/transcript/commitment';
import type { Entry } from '@/lib/transcript/entry';
import type { PackageProblem } from './package-problem';
import type { PackageReport } from './package-report';
import { checkPlan } from './plans';
import { checkReferences } from './references';
import { checkAnchors, isExcerpt } from './verdicts';

/** `c1:12` or `c1:12:text`: an entry of a conversation, and a field of it. */
function entryPlace(conversation: number, seq: number, field: string | null = null): string {
  return `c${conversation}:${seq}${field === null ? '' : `:${field}`}`;
}

/** All that a record says of itself: chains, anchors, offers, plans, references. Returns what is withheld in it. */
export async function checkRecord(
  record: RecordData,
  judged: readonly JudgedConversation[],
  deps: ChainDeps,
  problems: PackageProblem[],
): Promise<PackageReport['withheld']> {
  const withheld = [];
  for (const one of judged) {
    const fields = await checkConversation(one, deps, problems);
    withheld.push(
      ...fields.map(({ seq, field, why }) => ({ place: entryPlace(one.number, seq, field), why })),
    );
    checkConversationAnchors(one, problems);
  }
  checkOffersAndPlans(record, problems);
  checkReferences(record, problems);
  return withheld;
}

interface ChainDeps {
  readonly sha256: Sha256;
  readonly proven: ReadonlySet<Entry>;
}

/** Chain and header of one conversation. Returns what is withheld in it. */
async function checkConversation(
  one: JudgedConversation,
  { sha256, proven }: ChainDeps,
  problems: PackageProblem[],
): Promise<readonly WithheldField[]> {
  const { header, conversation, number } = one;
  const { entries } = conversation;
  const report = await verifyChain(entries, { sha256 }, { fromSeq: header.fromSeq, proven });
  for (const { code, place } of report.problems)
    problems.push({ code, place: entryPlace(number, place.seq, place.field) });
  const first = entries[0];
  const last = entries.at(-1);
  if (first && first.conversationId !== header.id)
    problems.push({ code: 'foreign-conversation', place: entryPlace(number, first.seq) });
  const whole = header.toSeq === header.headSeq;
  const fits =
    last?.seq === header.toSeq &&
    header.fromSeq <= header.toSeq &&
    header.toSeq <= header.headSeq &&
    (!whole || last.hash === header.headHash);
  if (!fits) problems.push({ code: 'header-mismatch', place: `c${number}` });
  return report.withheld;
}

/** Anchors of one conversation, and codes that stand in its messages but fit nothing in it. */
function checkConversationAnchors(one: JudgedConversation, problems: PackageProblem[]): void {
  const { entries } = one.conversation;
  const rehearsal = one.verdicts.provenance === 'rehearsal';
  for (const anchor of checkAnchors(entries)) {
    const place = entryPlace(one.number, anchor.seq);
    if (rehearsal) problems.push({ code: 'anchor-in-rehearsal', place });
    else if (anchor.status === 'mismatch') problems.push({ code: 'anchor-mismatch', place });
    else if (anchor.method === 'rfc3161' && !tokenNamesHash(anchor.token, anchor.headHash))
      problems.push({ code: 'timestamp-invalid', place });
  }
  // In an excerpt the entry that a code stands for may simply not be shown.
  if (isExcerpt(one.header)) return;
  for (const { seq, code } of codesSentHere(entries))
    if (!entries.some((entry) => entry.seq < seq && fitsCode(entry, code)))
      problems.push({ code: 'anchor-code-unknown', place: entryPlace(one.number, seq) });
}

/** Codes in messages that appeared while recording; older ones may belong to an earlier record. */
function codesSentHere(entries: readonly Entry[]): { seq: number; code: string }[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'message' || entry.body.seen !== 'live') return [];
    const codes = findAnchorCodes(entry.personal.text?.text ?? '');
    return codes.map((code) => ({ seq: entry.seq, code }));
  });
}

export function fitsCode(entry: Entry, code: string): boolean {
  return anchorCode(entry.hash) === code;
}

/**
 * Quotations of offers and of what was stated in two ways must stand in the messages they name; figures of plans must
 * follow from their schedules.
 */
function checkOffersAndPlans(record: RecordData, problems: PackageProblem[]): void {
  const quoted = quotedMessages(record);
  const texts = textsByMessage(record, quoted);
  const inParts = messagesInParts(record, quoted);
  for (const [index, offer] of record.offers.entries())
    for (const field of misquotedFields(offer, texts, inParts))
      problems.push({ code: 'quote-mismatch', place: `offer ${index + 1}:${field}` });
  for (const [index, { conflicts = [] }] of record.plans.entries())
    for (const { term, said } of conflicts)
      if (!said.every((one) => isSaid(one, texts, inParts)))
        problems.push({ code: 'quote-mismatch', place: `plan ${index + 1}:${term}` });
  for (const [index, plan] of record.plans.entries())
    checkPlan(plan, index + 1, record.header.case, problems);
}

function misquotedFields(
  offer: RecordOffer,
  texts: ReadonlyMap<string, readonly string[]>,
  inParts: ReadonlySet<string>,
): string[] {
  return Object.entries(offer.spans)
    .filter(([, span]) => !isSaid(span, texts, inParts))
    .map(([field]) => field)
    .sort();
}

interface Quotation {
  readonly messageId: string;
  readonly text: string;
}

function isSaid(
  { messageId, text }: Quotation,
  texts: ReadonlyMap<string, readonly string[]>,
  inParts: ReadonlySet<string>,
): boolean {
  return inParts.has(messageId) || texts.get(messageId)?.some((one) => one.includes(text)) === true;
}

function quotedMessages({ offers, plans }: RecordData): ReadonlySet<string> {
  const spans: readonly Quotation[] = [
    ...offers.flatMap((offer) => Object.values(offer.spans)),
    ...plans.flatMap(({ conflicts = [] }) => conflicts.flatMap(({ said }) => said)),
  ];
  return new Set(spans.map(({ messageId }) => messageId));
}

/** Long messages kept in parts, of those asked for: a quotation may run from one part into the next. */
function messagesInParts(record: RecordData, asked: ReadonlySet<string>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { entries } of record.conversations)
    for (const entry of entries)
      if (entry.kind === 'message' && entry.body.part !== null && asked.has(entry.id))
        ids.add(entry.id);
  return ids;
}

/** Every text that a message ever had, of those asked for. */
function textsByMessage(
  record: RecordData,
  asked: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  for (const { entries } of record.conversations)
    for (const entry of entries) {
      if (entry.kind !== 'message' && entry.kind !== 'revision') continue;
      const id = entry.kind === 'revision' ? entry.body.targetId : entry.id;
      const text = asked.has(id) ? entry.personal.text?.text : null;
      if (text === null || text === undefined) continue;
      const known = texts.get(id);
      if (known) known.push(text);
      else texts.set(id, [text]);
    }
  return texts;
}
