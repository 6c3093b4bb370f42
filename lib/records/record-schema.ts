import { z } from 'zod';
import { observedAtIso } from '@/lib/transcript/chain-preimage';
import type { EntryBodies, EntryKind } from '@/lib/transcript/entry';
import { offsetMinutes } from './record-format';

// Compiled validators need eval, which an extension's pages forbid.
z.config({ jitless: true });

/** Guards for `record.jsonl`: a package may come from anyone. Unknown members of a body are kept, for they are hashed. */

const text = z.string();
const nullableText = z.string().nullable();
const integer = z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
const nullableInteger = integer.nullable();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/;
/** Only the one spelling of an instant that the chain hashes: no 24:00, no 30 February, no -00:00. */
export function isInstant(value: string): boolean {
  const atMs = ISO.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(atMs) && observedAtIso(atMs, offsetMinutes(value)) === value;
}
const iso = z.string().refine(isInstant);
/** Unix ms within years 6–9987, so that it can be printed under any offset. */
const instantMs = integer.min(-62_000_000_000_000).max(253_000_000_000_000).nullable();

const speaker = z.enum(['agent', 'customer', 'bot', 'system', 'unknown']);
const pageTime = z.looseObject({ raw: text, iso: nullableText, via: text });
const withheld = z.array(text);

const bodies = {
  session: z.looseObject({
    schema: z.literal(1),
    event: z.enum(['start', 'frame', 'pause', 'resume', 'stop']),
    sessionId: text,
    origin: z.enum(['live', 'pasted', 'rehearsal']),
    pageOrigin: nullableText,
    pagePath: nullableText,
    frameOrigin: nullableText,
    extensionVersion: text,
    browser: text,
    timeZone: text,
  }),
  message: z.looseObject({
    sessionId: text,
    speaker,
    speakerReason: text,
    provisional: z.boolean(),
    seen: z.enum(['live', 'present', 'history', 'pasted']),
    content: z.enum(['text', 'image', 'file', 'card']),
    pageTime: pageTime.nullable(),
    afterId: nullableText,
    withheld,
    part: z.looseObject({ index: integer, count: integer }).nullable(),
  }),
  revision: z.looseObject({
    sessionId: text,
    targetId: text,
    reason: text,
    speaker: speaker.nullable(),
    speakerReason: nullableText,
    pageTime: pageTime.nullable(),
    delivery: nullableText,
    withheld,
  }),
  recall: z.looseObject({ sessionId: text, targetId: text, how: text }),
  correction: z.looseObject({
    targetId: text,
    change: text,
    speaker: speaker.nullable(),
    afterId: nullableText,
    pageTime: pageTime.nullable(),
  }),
  note: z.looseObject({ targetId: nullableText, aboutTime: nullableText, channel: text }),
  attachment: z.looseObject({
    targetId: nullableText,
    what: text,
    mime: text,
    bytes: integer,
    sha256: hash,
    derivedFrom: hash.nullable(),
  }),
  gap: z.looseObject({
    sessionId: nullableText,
    reason: text,
    fromMs: instantMs,
    toMs: instantMs,
    counted: z.looseObject({ held: integer, page: integer }).optional(),
    unread: z
      .looseObject({ lines: integer, characters: integer, afterId: nullableText })
      .optional(),
  }),
  erasure: z.looseObject({ targetId: text, field: text }),
  anchor: z.looseObject({
    method: z.enum(['chat-code', 'rfc3161']),
    headSeq: integer,
    headHash: text,
    code: nullableText,
    seenInId: nullableText,
    token: nullableText,
  }),
} as const satisfies { readonly [K in EntryKind]: z.ZodType };

type Guarded = { readonly [K in EntryKind]: keyof z.infer<(typeof bodies)[K]> & string };
type Declared = { readonly [K in EntryKind]: keyof EntryBodies[K] & string };
type BodiesAreGuarded = Declared extends Guarded ? true : never;
/** @public For the compiler: a body that lacks a member the guard asks for, or the other way round, is an error. */
export const bodiesAreGuarded: BodiesAreGuarded = true;

const personalField = z.strictObject({
  text: nullableText,
  salt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .nullable(),
  commitment: hash,
});

const personalName = z.enum([
  'text',
  'speakerName',
  'staffNumber',
  'title',
  'fileName',
  'linkTargets',
]);

function entryOf<K extends EntryKind>(kind: K) {
  return z.strictObject({
    type: z.literal('entry'),
    v: z.literal(1),
    conversationId: text,
    seq: integer.min(1),
    id: text,
    kind: z.literal(kind),
    observedAt: iso,
    body: bodies[kind],
    personal: z.partialRecord(personalName, personalField),
    prev: hash,
    hash,
  });
}

export const entryLineSchema = z.discriminatedUnion('kind', [
  entryOf('session'),
  entryOf('message'),
  entryOf('revision'),
  entryOf('recall'),
  entryOf('correction'),
  entryOf('note'),
  entryOf('attachment'),
  entryOf('gap'),
  entryOf('erasure'),
  entryOf('anchor'),
]);

export const headerSchema = z.strictObject({
  type: z.literal('record'),
  v: z.literal(1),
  recordId: z.string().regex(/^[a-z0-9]{8,32}$/),
  createdAt: iso,
  timeZone: text,
  language: z.enum(['zh-CN', 'en']),
  generator: z.strictObject({ name: z.literal('parley'), version: text, browser: text }),
  case: z
    .strictObject({
      label: nullableText,
      lenderName: nullableText,
      product: nullableText,
      balanceAsOf: nullableText,
      principalFen: nullableInteger,
      interestFen: nullableInteger,
      penaltyFen: nullableInteger,
      feesFen: nullableInteger,
      daysOverdue: nullableInteger,
    })
    .nullable(),
  conversations: z
    .array(
      z.strictObject({
        id: text,
        fromSeq: integer.min(1),
        toSeq: integer.min(1),
        headSeq: integer.min(1),
        headHash: hash,
      }),
    )
    .min(1),
  attachments: z.array(
    z.strictObject({
      sha256: hash,
      mime: z.string().regex(/^[\x21-\x7e]{1,100}$/),
      bytes: integer.min(0),
      path: text,
      derivedFrom: hash.nullable(),
    }),
  ),
});

const fieldName = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/);
const json: z.ZodType = z.lazy(() =>
  z.union([text, integer, z.boolean(), z.null(), z.array(json), z.record(fieldName, json)]),
);

export const offerSchema = z.strictObject({
  type: z.literal('offer'),
  id: text,
  kind: text,
  terms: z.record(fieldName, json),
  spans: z.record(fieldName, z.strictObject({ messageId: text, start: integer.min(0), text })),
  messageIds: z.array(text),
});

const code = z.string().regex(/^[A-Za-z0-9.-]+$/);
const numberSchema = z.union([
  z.strictObject({ unit: z.enum(['fen', 'count']), value: integer }),
  z.strictObject({ unit: z.enum(['rate', 'date', 'moment', 'text']), value: text }),
  z.strictObject({ unit: z.enum(['rates', 'months']), value: z.array(text) }),
]);
const checkSchema = z.strictObject({
  verdict: z.enum(['can-confirm', 'your-decision', 'do-not-answer-yet']),
  findings: z.array(
    z.strictObject({
      code,
      severity: z.enum(['info', 'caution', 'serious']),
      numbers: z.record(fieldName, numberSchema),
      rule: code.nullable(),
    }),
  ),
  questions: z.array(code),
  terms: z.array(code),
  checked: z.array(code),
  notChecked: z.array(code),
  rules: z.array(
    z.strictObject({
      id: code,
      source: text,
      confidence: z.enum(['high', 'medium', 'low']),
      checkedOn: text,
    }),
  ),
});

export const planSchema = z.strictObject({
  type: z.literal('plan'),
  id: text,
  offerId: nullableText,
  instalments: z.array(
    z.strictObject({
      number: integer,
      dueDate: nullableText,
      amountFen: integer,
      principalFen: nullableInteger,
      interestFen: nullableInteger,
      feeFen: nullableInteger,
      balanceFen: nullableInteger,
    }),
  ),
  totalFen: integer,
  simpleAnnual: nullableText,
  compoundAnnual: nullableText,
  rateBasis: z
    .strictObject({
      baseFen: integer,
      by: z.enum(['periods', 'dates']),
      pauseMonths: integer.min(0).max(1200),
      fromDate: nullableText,
    })
    .nullable(),
  working: z.array(
    z.strictObject({
      figure: fieldName,
      formula: text,
      result: text,
      source: nullableText,
      assumptions: z.array(z.string().regex(/^[a-z0-9-]+$/)),
    }),
  ),
  check: checkSchema.exactOptional(),
  conflicts: z
    .array(
      z.strictObject({
        term: code,
        said: z.array(z.strictObject({ messageId: text, text })),
      }),
    )
    .exactOptional(),
});

export const agreementSchema = z.strictObject({
  type: z.literal('agreement'),
  id: text,
  offerId: nullableText,
  confirmedAt: iso.nullable(),
  messageIds: z.array(text),
  openFields: z.array(text),
});
