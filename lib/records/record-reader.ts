import type { z } from 'zod';
import type { PackageProblem, PackageProblemCode } from '@/lib/records/verify/package-problem';
import { canonicalJson } from '@/lib/transcript/canonical';
import type { Entry } from '@/lib/transcript/entry';
import type {
  RecordAgreement,
  RecordData,
  RecordHeader,
  RecordOffer,
  RecordPlan,
} from './neutral-record';
import { plainMessage } from './plain-message';
import { isProven } from './prove-message';
import { offsetMinutes } from './record-format';
import {
  agreementSchema,
  entryLineSchema,
  headerSchema,
  isInstant,
  offerSchema,
  planSchema,
} from './record-schema';
import { LF, WholeLines } from './whole-lines';

const RECORD_PATH = 'data/record.jsonl';
/** Deeper nesting than any record has; recursion beyond it could exhaust the stack. */
const MAX_DEPTH = 16;

export interface ReadRecord {
  /** Null when the header cannot be read: then nothing else can be judged. */
  readonly record: RecordData | null;
  readonly problems: readonly PackageProblem[];
  /** Entries whose hash and commitments are those of the very bytes they were read from. The others remain to be checked. */
  readonly proven: ReadonlySet<Entry>;
}

type Line =
  | { readonly as: 'header'; readonly value: RecordHeader }
  | { readonly as: 'entry'; readonly value: Entry }
  | { readonly as: 'offer'; readonly value: RecordOffer }
  | { readonly as: 'plan'; readonly value: RecordPlan }
  | { readonly as: 'agreement'; readonly value: RecordAgreement };

/**
 * Reads `record.jsonl` from anyone, as it comes in pieces and without holding them: each line guarded, canonical and in
 * its place, or reported with its number.
 */
export class RecordReader {
  readonly #problems: PackageProblem[] = [];
  readonly #read: Line[] = [];
  readonly #proven = new Set<Entry>();
  readonly #lines = new WholeLines();
  #number = 0;
  /** No text, or nothing that ends. */
  #isBroken = false;

  add(piece: Uint8Array): void {
    for (let at = 0; at < piece.length && !this.#isBroken; at += MOST_PIECE_BYTES) {
      this.#take(this.#lines.add(piece.subarray(at, at + MOST_PIECE_BYTES)));
      this.#isBroken ||= this.#lines.rest().length > MOST_LINE_BYTES;
    }
  }

  /** What was read, when all has come. */
  end(): ReadRecord {
    const rest = this.#lines.rest();
    if (this.#isBroken || decodeUtf8(rest) === null) return failed('record-malformed', RECORD_PATH);
    const problems = this.#problems;
    const proven = this.#proven;
    if (rest.length > 0) problems.unshift({ code: 'record-malformed', place: RECORD_PATH });
    const first = this.#read[0];
    if (first?.as !== 'header')
      return problems[0]?.code === 'record-unsupported'
        ? { record: null, problems: problems.slice(0, 1), proven }
        : failed('not-a-record', RECORD_PATH);
    return { record: gather(first.value, this.#read, problems), problems, proven };
  }

  #take(bytes: Uint8Array): void {
    for (const line of linesOf(bytes))
      if (line === null) this.#isBroken = true;
      else this.#takeLine(line, bytes);
  }

  #takeLine(line: SourceLine, bytes: Uint8Array): void {
    const result = readLine(line, bytes, this.#proven);
    const isFirst = this.#number === 0;
    const isInPlace = typeof result !== 'string' && (result.as === 'header') === isFirst;
    this.#number += 1;
    if (isInPlace) this.#read.push(result);
    else {
      const code = typeof result === 'string' ? result : 'record-malformed';
      this.#problems.push({ code, place: `${RECORD_PATH}:${this.#number}` });
    }
  }
}

function failed(code: PackageProblemCode, place: string): ReadRecord {
  return { record: null, problems: [{ code, place }], proven: new Set() };
}

const MOST_PIECE_BYTES = 1 << 18;
/** Many times what a line of ours can have: a text that never ends is not kept. */
const MOST_LINE_BYTES = 1 << 26;
/** Read so many bytes and the rest of a line at a time: engines make longer strings apart, at several times the cost. */
const STRETCH_BYTES = 1 << 15;

/** A line without its end, and where it lies. */
interface SourceLine {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Of bytes that end with LF; null in place of what is no UTF-8. */
function* linesOf(bytes: Uint8Array): Generator<SourceLine | null> {
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(LF, from + STRETCH_BYTES);
    const to = end < 0 ? bytes.length : end + 1;
    const lines = decodeUtf8(bytes.subarray(from, to))?.split('\n').slice(0, -1);
    if (!lines) yield null;
    for (const text of lines ?? []) {
      const lineEnd = bytes.indexOf(LF, from);
      yield { text, from, to: lineEnd };
      from = lineEnd + 1;
    }
    from = to;
  }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // A fatal decoder throws on broken UTF-8, which is an answer here.
    return null;
  }
}

function readLine(
  { text: line, from, to }: SourceLine,
  bytes: Uint8Array,
  proven: Set<Entry>,
): Line | PackageProblemCode {
  const value = parseJson(line);
  const message = plainMessage(bytes, from, to);
  if (message !== null) {
    const plain = value as z.infer<typeof entryLineSchema>;
    if (!isInstant(plain.observedAt)) return 'record-malformed';
    const entry = toEntry(plain);
    if (isProven(bytes, message)) proven.add(entry);
    return { as: 'entry', value: entry };
  }
  if (!isObject(value) || !isPlain(value, MAX_DEPTH)) return 'record-malformed';
  if ((value.type === 'record' || value.type === 'entry') && value.v !== 1)
    return 'record-unsupported';
  const guarded = guard(value);
  if (guarded === null) return 'record-malformed';
  return isCanonical(value, line) ? guarded : 'record-not-canonical';
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Not JSON: the caller reports the line.
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Not too deep, and without the member that JavaScript's readers lose on the way: it would be hashed by some only. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0 || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((member) => isPlain(member, depth - 1));
}

function isCanonical(value: unknown, line: string): boolean {
  try {
    return canonicalJson(value) === line;
  } catch {
    // Fractions and lone surrogates have no canonical form here.
    return false;
  }
}

function guard(value: Readonly<Record<string, unknown>>): Line | null {
  switch (value.type) {
    case 'record': {
      const header = headerSchema.safeParse(value);
      return header.success ? { as: 'header', value: header.data } : null;
    }
    case 'entry': {
      const entry = entryLineSchema.safeParse(value);
      return entry.success ? { as: 'entry', value: toEntry(entry.data) } : null;
    }
    case 'offer': {
      const offer = offerSchema.safeParse(value);
      return offer.success ? { as: 'offer', value: offer.data as RecordOffer } : null;
    }
    case 'plan': {
      const plan = planSchema.safeParse(value);
      return plan.success ? { as: 'plan', value: plan.data } : null;
    }
    case 'agreement': {
      const agreement = agreementSchema.safeParse(value);
      return agreement.success ? { as: 'agreement', value: agreement.data } : null;
    }
    default:
      return null;
  }
}

function toEntry(line: z.infer<typeof entryLineSchema>): Entry {
  const { observedAt } = line;
  return {
    body: line.body,
    conversationId: line.conversationId,
    hash: line.hash,
    id: line.id,
    kind: line.kind,
    personal: line.personal,
    seq: line.seq,
    observedAtMs: Date.parse(observedAt),
    utcOffsetMinutes: offsetMinutes(observedAt),
    prevHash: line.prev,
  } as Entry;
}

/** Entries go to the conversation whose turn it is, so that an entry spliced in from another is seen as foreign. */
function gather(
  header: RecordHeader,
  read: readonly Line[],
  problems: PackageProblem[],
): RecordData {
  const entries = header.conversations.map((): Entry[] => []);
  const offers: RecordOffer[] = [];
  const plans: RecordPlan[] = [];
  const agreements: RecordAgreement[] = [];
  let turn = 0;
  for (const line of read) {
    if (line.as === 'entry') {
      const nextId = header.conversations[turn + 1]?.id;
      if (nextId !== undefined && line.value.conversationId === nextId) turn += 1;
      entries[turn]?.push(line.value);
    } else if (line.as === 'offer') offers.push(line.value);
    else if (line.as === 'plan') plans.push(line.value);
    else if (line.as === 'agreement') agreements.push(line.value);
  }
  const order = read.map((line) =>
    ['header', 'entry', 'offer', 'plan', 'agreement'].indexOf(line.as),
  );
  const misplaced = order.findIndex((rank, index) => index > 0 && rank < (order[index - 1] ?? 0));
  if (misplaced >= 0)
    problems.push({ code: 'record-malformed', place: `${RECORD_PATH}:${misplaced + 1}` });
  const conversations = header.conversations.map(({ id }, index) => ({
    id,
    entries: entries[index] ?? [],
  }));
  return { header, conversations, offers, plans, agreements };
}
