import { z } from 'zod';
import type { DraftOf } from '@/lib/transcript/entry';

// Compiled validators need eval, which an extension's pages forbid.
z.config({ jitless: true });

/**
 * What a page script may say is checked here before anything is stored: the script runs beside a page that may
 * be hostile. Kinds that only the user or the background may write (notes, corrections, anchors …) are refused.
 */

const id = z.string().min(8).max(64);
const text = z.string().max(1_100_000);
const shortText = z.string().max(4_000);
const speaker = z.enum(['agent', 'customer', 'bot', 'system', 'unknown']);
const speakerReason = z.enum([
  'user-said',
  'typed-here',
  'hint',
  'side',
  'structure',
  'label',
  'wording',
  'rehearsal',
  'pasted-guess',
  'none',
]);
const pageTime = z.strictObject({
  raw: z.string().max(200),
  iso: z.string().max(40).nullable(),
  via: z.enum(['own', 'separator', 'relative']),
});
const withheld = z.array(z.enum(['one-time-code', 'password', 'card-security-code'])).max(10);
const personal = z.strictObject({
  text: text.optional(),
  speakerName: shortText.optional(),
  staffNumber: shortText.optional(),
  title: shortText.optional(),
  fileName: shortText.optional(),
  linkTargets: text.optional(),
});
const atMs = z.number().int().nonnegative().max(8.64e15);
const head = {
  id,
  observedAtMs: atMs,
  utcOffsetMinutes: z.number().int().min(-900).max(900),
  personal,
};

const messageDraft = z.strictObject({
  ...head,
  kind: z.literal('message'),
  body: z.strictObject({
    sessionId: id,
    speaker,
    speakerReason,
    provisional: z.boolean(),
    seen: z.enum(['live', 'present', 'history', 'pasted']),
    content: z.enum(['text', 'image', 'file', 'card']),
    pageTime: pageTime.nullable(),
    afterId: id.nullable(),
    withheld,
    part: z
      .strictObject({ index: z.number().int().min(0), count: z.number().int().min(1).max(100_000) })
      .nullable(),
  }),
});

const revisionDraft = z.strictObject({
  ...head,
  kind: z.literal('revision'),
  body: z.strictObject({
    sessionId: id,
    targetId: id,
    reason: z.enum(['settled', 'streamed', 'edited', 'speaker', 'delivery', 'time']),
    speaker: speaker.nullable(),
    speakerReason: speakerReason.nullable(),
    pageTime: pageTime.nullable(),
    delivery: z.enum(['sending', 'sent', 'failed']).nullable(),
    withheld,
  }),
});

const recallDraft = z.strictObject({
  ...head,
  kind: z.literal('recall'),
  body: z.strictObject({ sessionId: id, targetId: id, how: z.enum(['notice', 'removed']) }),
});

const gapDraft = z.strictObject({
  ...head,
  kind: z.literal('gap'),
  body: z.strictObject({
    sessionId: id.nullable(),
    reason: z.enum([
      'list-replaced',
      'virtualised-unread',
      'history-not-loaded',
      'page-overload',
      'frame-lost',
      'clock-jump',
      'page-hidden-discarded',
      'text-unread',
      'other-chat',
    ]),
    fromMs: atMs.nullable(),
    toMs: atMs.nullable(),
    counted: z.strictObject({ page: z.int().min(0), held: z.int().min(0) }).optional(),
    unread: z
      .strictObject({
        lines: z.int().min(0),
        characters: z.int().min(0),
        afterId: id.nullable(),
      })
      .optional(),
  }),
});

const pageDraft = z.discriminatedUnion('kind', [
  messageDraft,
  revisionDraft,
  recallDraft,
  gapDraft,
]);

/** A draft that a page script may hand in. */
export type PageDraft =
  | DraftOf<'message'>
  | DraftOf<'revision'>
  | DraftOf<'recall'>
  | DraftOf<'gap'>;

const appendRequest = z.strictObject({
  sessionId: id,
  drafts: z.array(pageDraft).min(1).max(1_000),
});

const pageReport = z.strictObject({
  sessionId: id,
  state: z.enum(['looking', 'watching', 'lost', 'overloaded']),
  messages: z.number().int().nonnegative(),
  staleHint: z.enum(['region', 'looks']).nullable(),
  embeddedOrigins: z.array(z.url().max(300)).max(50),
});

const pageFound = z.strictObject({ sessionId: id });
const pageLeave = z.strictObject({ sessionId: id, undelivered: z.number().int().nonnegative() });
const pointed = z.strictObject({
  sessionId: id,
  hints: z
    .strictObject({
      regionPath: z.array(z.string().max(200)).max(500).nullable(),
      looks: z
        .array(
          z.strictObject({ look: z.string().max(2_000), speaker: z.enum(['agent', 'customer']) }),
        )
        .max(50),
    })
    .nullable(),
});
const pointRequest = z.strictObject({
  tabId: z.number().int().nonnegative(),
  as: z.enum(['region', 'me', 'agent']).nullable(),
});

const pageHello = z.strictObject({ pageId: id, top: z.boolean() });
const tabRequest = z.strictObject({ tabId: z.number().int().nonnegative() });
const frameRequest = z.strictObject({ tabId: z.number().int().nonnegative(), origin: z.url() });

function guard<T>(schema: z.ZodType<T>): (value: unknown) => T | null {
  return (value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : null;
  };
}

/** Each returns the checked value, or null when it is not what the protocol says. */
export const guardPageHello = guard(pageHello);
export const guardPageReport = guard(pageReport);
export const guardPageFound = guard(pageFound);
export const guardPageLeave = guard(pageLeave);
export const guardPointed = guard(pointed);
export const guardPoint = guard(pointRequest);
export const guardTab = guard(tabRequest);
export const guardFrame = guard(frameRequest);

export function guardAppend(
  value: unknown,
): { readonly sessionId: string; readonly drafts: readonly PageDraft[] } | null {
  const parsed = appendRequest.safeParse(value);
  // Optional personal fields come back as `T | undefined`, which the exact type does not allow for.
  return parsed.success
    ? (parsed.data as { sessionId: string; drafts: readonly PageDraft[] })
    : null;
}
