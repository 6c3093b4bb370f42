/**
 * The ledger of a conversation 对话记录: append-only entries. These shapes are hashed, so a change
 * of meaning is a new `schema` number (EVIDENCE.md describes the canonical form for strangers).
 */

/** Who spoke 说话人: 客服 / 用户 / 机器人 / 系统 / 未知. */
export type Speaker = 'agent' | 'customer' | 'bot' | 'system' | 'unknown';

/** How the speaker was decided, strongest first. Kept with the message. */
export type SpeakerReason =
  | 'user-said' // the user pointed at it or corrected it
  | 'typed-here' // equals what the user just typed and sent on this page
  | 'hint' // the user's stored correction for this site
  | 'side' // left / right of the list
  | 'structure' // repeated structure shared with bubbles that are known
  | 'label' // accessible name, nickname, staff number
  | 'wording' // recall notice, join notice, bot menu
  | 'rehearsal'
  | 'pasted-guess'
  | 'none';

/** How a conversation came in 来源. */
export type ConversationOrigin = 'live' | 'pasted' | 'rehearsal';

/** Where a printed page time was found. */
export type PageTimeVia = 'own' | 'separator' | 'relative';

/** The page's own clock: raw as printed, `iso` only when certain. */
export interface PageTime {
  readonly raw: string;
  /** ISO 8601 with offset, or null when the print is not enough to be certain. */
  readonly iso: string | null;
  readonly via: PageTimeVia;
}

/** Secrets masked before the text left the page script 未保存的敏感内容. */
export type SecretKind = 'one-time-code' | 'password' | 'card-security-code';

export type GapReason =
  | 'unclean-stop' // session ended without a stop entry
  | 'page-reloaded'
  | 'page-hidden-discarded'
  | 'frame-lost'
  | 'list-replaced'
  | 'virtualised-unread' // scrolled away before it was read
  | 'history-not-loaded' // the page offers older messages that were never shown
  | 'extension-updated'
  | 'permission-withdrawn'
  | 'clock-jump'
  | 'storage-full'
  | 'page-overload' // endless mutation or a text too large to read
  | 'text-unread' // text in the list that no message, label or mark accounts for
  | 'other-chat' // a second chat on the page, which is not read
  | 'paused-by-user';

export interface SessionBody {
  readonly schema: 1;
  /** `frame`: an embedded page of another origin is read from here on. */
  readonly event: 'start' | 'frame' | 'pause' | 'resume' | 'stop';
  readonly sessionId: string;
  readonly origin: ConversationOrigin;
  /** Origin and path only; query and fragment are dropped. Null when pasted. */
  readonly pageOrigin: string | null;
  readonly pagePath: string | null;
  readonly frameOrigin: string | null;
  readonly extensionVersion: string;
  readonly browser: string;
  readonly timeZone: string;
}

export interface MessageBody {
  readonly sessionId: string;
  readonly speaker: Speaker;
  readonly speakerReason: SpeakerReason;
  /** True while the page may still change it; a `revision` with reason `settled` follows. */
  readonly provisional: boolean;
  /** `live`: appeared while watching; `present`: on screen at the start; `history`: loaded above later ("seen at", not "sent at"). */
  readonly seen: 'live' | 'present' | 'history' | 'pasted';
  readonly content: 'text' | 'image' | 'file' | 'card';
  readonly pageTime: PageTime | null;
  /** Id of the message shown directly above it when first seen; null: it was the first of the list. */
  readonly afterId: string | null;
  readonly withheld: readonly SecretKind[];
  /** An over-long text is stored whole in parts. */
  readonly part: { readonly index: number; readonly count: number } | null;
}

export interface RevisionBody {
  readonly sessionId: string;
  readonly targetId: string;
  readonly reason: 'settled' | 'streamed' | 'edited' | 'speaker' | 'delivery' | 'time';
  readonly speaker: Speaker | null;
  readonly speakerReason: SpeakerReason | null;
  readonly pageTime: PageTime | null;
  /** Sending state shown by the page, if it changed. */
  readonly delivery: 'sending' | 'sent' | 'failed' | null;
  readonly withheld: readonly SecretKind[];
}

export interface RecallBody {
  readonly sessionId: string;
  readonly targetId: string;
  /** `notice`: replaced by a notice; `removed`: vanished without a trace. */
  readonly how: 'notice' | 'removed';
}

export interface CorrectionBody {
  readonly targetId: string;
  readonly change: 'speaker' | 'order' | 'split' | 'page-time' | 'not-a-message';
  readonly speaker: Speaker | null;
  /** For `order`: the message it now follows (null: first). */
  readonly afterId: string | null;
  readonly pageTime: PageTime | null;
}

export interface NoteBody {
  /** Message on screen when the note was begun, if any. */
  readonly targetId: string | null;
  /** What the note is about: ISO time given by the user, apart from the time of writing. */
  readonly aboutTime: string | null;
  readonly channel: 'thought' | 'phone' | 'other';
}

export interface AttachmentBody {
  readonly targetId: string | null;
  readonly what: 'screenshot' | 'file';
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
  /** sha256 of the original when this one was painted over. */
  readonly derivedFrom: string | null;
}

export interface GapBody {
  readonly sessionId: string | null;
  readonly reason: GapReason;
  readonly fromMs: number | null;
  readonly toMs: number | null;
  /** With `history-not-loaded`: how many messages the page says that there are, and how many the record held then. */
  readonly counted?: { readonly page: number; readonly held: number };
  /** With `text-unread`: how many lines and UTF-16 units, and the message above the first of them (null: none). */
  readonly unread?: {
    readonly lines: number;
    readonly characters: number;
    readonly afterId: string | null;
  };
}

export interface ErasureBody {
  readonly targetId: string;
  readonly field: string;
}

export interface AnchorBody {
  readonly method: 'chat-code' | 'rfc3161';
  readonly headSeq: number;
  readonly headHash: string;
  /** Crockford base32 code for `chat-code`. */
  readonly code: string | null;
  /** Message in which the code reappeared. */
  readonly seenInId: string | null;
  /** Base64 TimeStampResp for `rfc3161`. */
  readonly token: string | null;
}

/** Every entry kind with its public body. Complete from the first version, because entries are hashed. */
export interface EntryBodies {
  readonly session: SessionBody;
  readonly message: MessageBody;
  readonly revision: RevisionBody;
  readonly recall: RecallBody;
  readonly correction: CorrectionBody;
  readonly note: NoteBody;
  readonly attachment: AttachmentBody;
  readonly gap: GapBody;
  readonly erasure: ErasureBody;
  readonly anchor: AnchorBody;
}

export type EntryKind = keyof EntryBodies;

/**
 * Personal fields by name (`text`, `speakerName`, `staffNumber`, `title`, `fileName`, `linkTargets` as JSON text).
 * They enter the hash as salted commitments only, so they can be redacted or erased.
 */
export type PersonalFieldName =
  | 'text'
  | 'speakerName'
  | 'staffNumber'
  | 'title'
  | 'fileName'
  | 'linkTargets';

/** What a page script or the panel hands in: everything that the chain does not decide. */
export type EntryDraft = {
  [K in EntryKind]: {
    /** Made where it was observed; retries with the same id are harmless. */
    readonly id: string;
    readonly kind: K;
    readonly observedAtMs: number;
    readonly utcOffsetMinutes: number;
    readonly body: EntryBodies[K];
    readonly personal: Readonly<Partial<Record<PersonalFieldName, string>>>;
  };
}[EntryKind];

/** A personal field at rest. After erasure or redaction `text` and `salt` are null and the commitment stays. */
export interface PersonalField {
  readonly text: string | null;
  /** 16 random bytes, hex. */
  readonly salt: string | null;
  /** hex SHA-256 of JCS({"field","salt","text"}). */
  readonly commitment: string;
}

/** An entry of the ledger, chained. `seq` starts at 1 in each conversation; `prevHash` of the first is 64 zeros. */
export type Entry = {
  [K in EntryKind]: {
    readonly conversationId: string;
    readonly seq: number;
    readonly id: string;
    readonly kind: K;
    readonly observedAtMs: number;
    readonly utcOffsetMinutes: number;
    readonly body: EntryBodies[K];
    readonly personal: Readonly<Partial<Record<PersonalFieldName, PersonalField>>>;
    readonly prevHash: string;
    readonly hash: string;
  };
}[EntryKind];

export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>;
export type DraftOf<K extends EntryKind> = Extract<EntryDraft, { kind: K }>;
