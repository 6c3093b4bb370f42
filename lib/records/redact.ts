import type { Entry, PersonalFieldName } from '@/lib/transcript/entry';
import { messageOfEntry, withholdFields } from '@/lib/transcript/redaction';
import type {
  RecordCase,
  RecordConflict,
  RecordConversation,
  RecordData,
  RecordPlan,
} from './neutral-record';
import { correctedPlanId } from './plan-id';

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
  /** Plans that the user filled in or put right; nobody said them. */
  readonly ownPlans: boolean;
}

export const NO_REDACTION: RedactionChoice = {
  entryIds: [],
  fields: [],
  fieldNames: [],
  literals: [],
  caseFields: [],
  attachments: [],
  ownPlans: false,
};

/** A field that an export would leave out, to be shown before it is. */
export interface WithheldField {
  readonly entryId: string;
  readonly seq: number;
  readonly field: PersonalFieldName;
  readonly text: string;
}

/** What a choice takes out of the conversations, in order. */
export function withheldBy(
  conversations: readonly RecordConversation[],
  asked: RedactionChoice,
): WithheldField[] {
  const choice = withRepetitions(conversations, asked);
  return conversations.flatMap(({ entries }) => {
    const targets = fieldsToWithhold(entries, choice);
    return entries.flatMap(({ id, seq, personal }) =>
      [...(targets.get(id) ?? [])].flatMap((name) => {
        const field = name as PersonalFieldName;
        const text = personal[field]?.text ?? null;
        return text === null ? [] : [{ entryId: id, seq, field, text }];
      }),
    );
  });
}

/**
 * The record without what was chosen. A withheld message loses all its versions; offers read from it go, with the
 * plans and agreements that rest on them, for their figures would tell what the text said. Whatever repeats a
 * withheld text goes too.
 */
export function redactRecord(record: RecordData, asked: RedactionChoice): RecordData {
  const choice = withRepetitions(record.conversations, asked);
  const conversations = record.conversations.map((one) => redactConversation(one, choice));
  const silent = silentMessages(conversations);
  const offers = record.offers.filter(
    (offer) =>
      !offer.messageIds.some((id) => silent.has(id)) &&
      !Object.values(offer.spans).some((span) => silent.has(span.messageId)) &&
      !holdsLiteral(JSON.stringify(offer), choice.literals),
  );
  const kept = new Set(offers.map((offer) => offer.id));
  const rests = ({ offerId }: { readonly offerId: string | null }) =>
    offerId === null || kept.has(offerId);
  const withheldOffers = record.offers.filter(({ id }) => !kept.has(id));
  const tellsOfThem = new Set(withheldOffers.map(({ id }) => correctedPlanId(id)));
  const plans = record.plans
    .filter(
      (plan) =>
        rests(plan) && !tellsOfThem.has(plan.id) && !(choice.ownPlans && plan.offerId === null),
    )
    .map((plan) =>
      withoutQuotes(
        plan,
        ({ messageId, text }) => silent.has(messageId) || holdsLiteral(text, choice.literals),
      ),
    );
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
    plans,
    agreements: record.agreements.filter(rests),
  };
}

/** What was stated in two ways says nothing any more when the words of one of them are withheld. */
function withoutQuotes(
  plan: RecordPlan,
  isWithheld: (said: RecordConflict['said'][number]) => boolean,
): RecordPlan {
  const { conflicts = [], ...rest } = plan;
  const left = conflicts.filter(({ said }) => !said.some(isWithheld));
  return left.length > 0 ? { ...rest, conflicts: left } : rest;
}

/** Shorter texts are too common for their repetition to tell anything. */
const TELLING_LENGTH: Readonly<Record<PersonalFieldName, number>> = {
  text: 6,
  speakerName: 2,
  staffNumber: 4,
  title: 6,
  fileName: 4,
  linkTargets: 6,
};

/** Adds what is withheld to the words that must not stand anywhere: a note may repeat a name or a sentence. */
function withRepetitions(
  conversations: readonly RecordConversation[],
  choice: RedactionChoice,
): RedactionChoice {
  const literals = new Set(choice.literals);
  // Hiding one thing that somebody said does not hide who that is elsewhere.
  const whole = new Set(choice.entryIds);
  for (const { entries } of conversations) {
    const targets = fieldsToWithhold(entries, choice);
    for (const entry of entries)
      for (const name of targets.get(entry.id) ?? []) {
        const field = name as PersonalFieldName;
        const text = entry.personal[field]?.text ?? '';
        if (whole.has(entry.id) && (field === 'speakerName' || field === 'staffNumber')) continue;
        if (text.length >= TELLING_LENGTH[field]) literals.add(text);
      }
  }
  return { ...choice, literals: [...literals] };
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
  if (hidesNoField(choice)) return targets;
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
  spreadOverMessage(entries, targets, add);
  return targets;
}

function hidesNoField(choice: RedactionChoice): boolean {
  const { entryIds, fields, fieldNames, literals, attachments } = choice;
  return [entryIds, fields, fieldNames, literals, attachments].every(({ length }) => length === 0);
}

/** A text withheld in one version or part is withheld in all: another would still tell it. */
function spreadOverMessage(
  entries: readonly Entry[],
  targets: ReadonlyMap<string, ReadonlySet<string>>,
  add: (id: string, name: string) => void,
): void {
  const owner = messageOfEntry(entries);
  const namesOf = new Map<string, Set<string>>();
  for (const [id, names] of targets) {
    const message = owner.get(id) ?? id;
    namesOf.set(message, new Set([...(namesOf.get(message) ?? []), ...names]));
  }
  for (const entry of entries)
    for (const name of namesOf.get(owner.get(entry.id) ?? '') ?? [])
      if (name in entry.personal) add(entry.id, name);
}

/** Widths, cases, blanks and dashes do not make another word: 138-0013-8000 is 13800138000. */
function holdsLiteral(text: string, literals: readonly string[]): boolean {
  if (literals.length === 0) return false;
  const folded = foldLiteral(text);
  return literals.some((literal) => {
    const wanted = foldLiteral(literal);
    return wanted !== '' && folded.includes(wanted);
  });
}

function foldLiteral(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}\p{Pd}]/gu, '');
}

/** Ids of messages of which some text is not there, with the ids of their versions and parts. */
function silentMessages(conversations: readonly RecordConversation[]): ReadonlySet<string> {
  const silent = new Set<string>();
  for (const { entries } of conversations) {
    const withheld = entries.filter(({ personal }) => personal.text?.text === null);
    if (withheld.length === 0) continue;
    const owner = messageOfEntry(entries);
    for (const { id } of withheld) silent.add(id).add(owner.get(id) ?? id);
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
