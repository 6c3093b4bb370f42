import type { Store } from '@/components/services-context';
import type { TimestampError } from '@/lib/handover/timestamp-conversation';
import type { AgreementEdits, TalkAgreement } from '@/lib/negotiation/agreement/of-talk';
import type { Utterance } from '@/lib/nlu/offers/offer';
import type { SaveFailure } from '@/lib/platform/save-file';
import type {
  ExportFailure,
  ExportOutcome,
  ExportProgress,
  ExportRequest,
} from '@/lib/records/export-request';
import type { Result } from '@/lib/result';
import type { AnchorHead } from '@/lib/transcript/anchoring';
import type { PersonalFieldName } from '@/lib/transcript/entry';

export interface ExportWatch {
  /** Aborting it ends the export and removes what was written. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

/** Handing the record to others, and taking things out of it. */
export interface HandoverServices {
  readonly exportRecord: (
    request: Omit<ExportRequest, 'language'>,
    watch: ExportWatch,
  ) => Promise<Result<ExportOutcome, ExportFailure>>;
  /** The package with nothing left out, without questions. */
  readonly exportWhole: (conversationId: string) => Promise<Result<ExportOutcome, ExportFailure>>;
  /** Saves the file made last once more, where the user says; resolves once it is on disk. Call it from a click. */
  readonly saveAgain: () => Promise<Result<null, SaveFailure>>;
  /** A stored picture, to be looked at. Null when it is missing. */
  readonly readPicture: (sha256: string) => Promise<Blob | null>;
  /** Notes in the ledger that the user took this code with them. `refused`: a rehearsal. */
  readonly noteCodeTaken: (
    conversationId: string,
    head: AnchorHead,
  ) => Promise<Result<null, 'refused' | 'storage-failed'>>;
  /** Address of the timestamp authority that the user has named; null: the feature is off. */
  readonly authority: Store<string | null>;
  /** Asks the browser for the authority's site. Call it straight from a click. */
  readonly setAuthority: (
    url: string | null,
  ) => Promise<Result<null, 'bad-address' | 'permission-denied'>>;
  /** Has the authority sign the hash of the record so far; only that hash leaves. */
  readonly timestamp: (
    conversationId: string,
  ) => Promise<Result<{ readonly atMs: number }, TimestampError | 'off'>>;
  /** Keeps how a long talk was read, so that an export need not read it again. */
  readonly keepReading: (
    readTo: { readonly id: string; readonly headHash: string },
    heard: readonly Utterance[],
    talk: TalkAgreement,
    /** What the user had put in, all of which is in it. */
    edits: AgreementEdits,
  ) => Promise<void>;
  /** How far a talk has been read before, with the same put in; null: nobody has. */
  readonly findReading: (
    conversationId: string,
    heard: readonly Utterance[],
    edits: AgreementEdits,
  ) => Promise<{ readonly count: number; readonly talk: TalkAgreement } | null>;
  /** Takes a field of a message out of the database for good; a line in the ledger says so. */
  readonly eraseField: (
    conversationId: string,
    messageId: string,
    field: PersonalFieldName,
  ) => Promise<Result<null, 'storage-failed'>>;
}
