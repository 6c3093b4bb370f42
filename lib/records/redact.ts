import type { Entry, PersonalFieldName } from '@/lib/transcript/entry';
import { versionsOf, withholdFields } from '@/lib/transcript/redaction';
import type { RecordCase, RecordConversation, RecordData } from './neutral-record';

/** What to leave out of an export 隐去. Nothing in the database changes. */
export interface RedactionChoice {
  /** Entries that lose every personal field. */
  readonly entryIds: readonly string[];
  /** Single fields. */
  readonly fields: readonly { readonly entryId: string; readonly field: PersonalFieldName }[];
  /** Fields of this name in every entry, e.g. `staffNumber`. */
  readonly fieldNames: readonly PersonalFieldName[];
  /** Words (names, numbers) wherever they stand: each field that holds one goes as a whole. */
  readonly literals: readonly string[];
  readonly caseFields: readonly (keyof RecordCase)[];
  /** SHA-256 of attachments that are not to be handed over. */
  readonly attachments: readonly string[];
}

export const NO_REDACTION: RedactionChoice = {
  entryIds: [],
  fields: [],
  fieldNames: [],
  literals: [],
  caseFields: [],
  attachments: [],
};

/**
 * The record without what was chosen. A withheld message loses all its versions; offers read from it go, with the
 * plans and agreements that rest on them, for their figures would tell what the text said.
 */
export function redactRecord(record: RecordData, choice: RedactionChoice): RecordData {
  const conversations = record.conversations.map((one) => redactConversation(one, choice));
  const silent = silencedMessages(record.conversations, conversations);
  const offers = record.offers.filter(
    (offer) =>
      !offer.messageIds.some((id) => silent.has(id)) &&
      !Object.values(offer.spans).some((span) => silent.has(span.messageId)) &&
      !holdsLiteral(JSON.stringify(offer), choice.literals),
  );
  const kept = new Set(offers.map((offer) => offer.id));
  const rests = ({ offerId }: { readonly offerId: string | null }) =>
    offerId === null || kept.has(offerId);
  const withheldFiles = new Set(choice.attachments);
  const attachments = record.header.attachments.filter(
    ({ sha256, derivedFrom }) =>
      !withheldFiles.has(sha256) && (derivedFrom === null || !withheldFiles.has(derivedFrom)),
  );
  const debtCase = record.header.case && redactCase(record.header.case, choice);
  return {
    header: { ...record.header, case: debtCase, attachments },
    conversations,
    offers,
    plans: record.plans.filter(rests),
    agreements: record.agreements.filter(rests),
  };
}

function redactConversation(one: RecordConversation, choice: RedactionChoice): RecordConversation {
  const targets = fieldsToWithhold(one.entries, choice);
  if (targets.size === 0) return one;
  return {
    id: one.id,
    entries: one.entries.map((entry) => {
      const names = targets.get(entry.id);
      return names ? withholdFields(entry, names) : entry;
    }),
  };
}

function fieldsToWithhold(
  entries: readonly Entry[],
  choice: RedactionChoice,
): ReadonlyMap<string, ReadonlySet<string>> {
  const targets = new Map<string, Set<string>>();
  const add = (id: string, name: string) => {
    const names = targets.get(id) ?? new Set();
    targets.set(id, names.add(name));
  };
  const whole = new Set(choice.entryIds);
  const single = new Set(choice.fields.map(({ entryId, field }) => `${entryId}\n${field}`));
  const files = new Set(choice.attachments);
  for (const entry of entries)
    for (const [name, { text }] of Object.entries(entry.personal)) {
      const chosen =
        whole.has(entry.id) ||
        single.has(`${entry.id}\n${name}`) ||
        choice.fieldNames.includes(name as PersonalFieldName) ||
        (text !== null && holdsLiteral(text, choice.literals)) ||
        (entry.kind === 'attachment' && files.has(entry.body.sha256));
      if (chosen) add(entry.id, name);
    }
  spreadToVersions(entries, targets, add);
  return targets;
}

/** A text withheld in one version is withheld in all: another version would still tell it. */
function spreadToVersions(
  entries: readonly Entry[],
  targets: ReadonlyMap<string, ReadonlySet<string>>,
  add: (id: string, name: string) => void,
): void {
  const roots = new Map<string, Set<string>>();
  for (const entry of entries) {
    const names = targets.get(entry.id);
    if (!names) continue;
    const root = 'targetId' in entry.body && isVersion(entry) ? entry.body.targetId : entry.id;
    if (root === null) continue;
    roots.set(root, new Set([...(roots.get(root) ?? []), ...names]));
  }
  for (const [root, names] of roots)
    for (const version of versionsOf(entries, root))
      for (const name of names) if (name in version.personal) add(version.id, name);
}

function isVersion(entry: Entry): boolean {
  return entry.kind === 'revision' || entry.kind === 'correction';
}

function holdsLiteral(text: string, literals: readonly string[]): boolean {
  return literals.some((literal) => literal !== '' && text.includes(literal));
}

/** Ids of messages of which some text went in this redaction or was gone before. */
function silencedMessages(
  before: readonly RecordConversation[],
  after: readonly RecordConversation[],
): ReadonlySet<string> {
  const silent = new Set<string>();
  for (const [index, one] of after.entries())
    for (const [at, entry] of one.entries.entries()) {
      if (entry.personal.text?.text !== null || !before[index]?.entries[at]) continue;
      silent.add(entry.id);
      if (isVersion(entry) && 'targetId' in entry.body && entry.body.targetId !== null)
        silent.add(entry.body.targetId);
    }
  return silent;
}

function redactCase(facts: RecordCase, choice: RedactionChoice): RecordCase {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      const chosen =
        choice.caseFields.includes(name as keyof RecordCase) ||
        (typeof value === 'string' && holdsLiteral(value, choice.literals));
      return [name, chosen ? null : value];
    }),
  ) as unknown as RecordCase;
}
