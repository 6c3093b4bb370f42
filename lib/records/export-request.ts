import type { RecordLanguage } from './neutral-record';
import { NO_REDACTION, type RedactionChoice } from './redact';

/** 证据包 is a bag that verifies; the others are single files of the same record. */
export const EXPORT_FORMATS = ['package', 'text', 'markdown', 'csv', 'json', 'calendar'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A screenshot painted over for this export 遮盖副本. */
export interface PaintedPicture {
  readonly originalSha256: string;
  readonly mime: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ExportRequest {
  readonly conversationId: string;
  readonly format: ExportFormat;
  readonly language: RecordLanguage;
  readonly redaction: RedactionChoice;
  readonly painted: readonly PaintedPicture[];
  /** Neutral title of a calendar entry, e.g. 有一项待办. */
  readonly calendarTitle: string;
}

/** Everything, as a package. */
export function wholePackage(conversationId: string): Omit<ExportRequest, 'language'> {
  return {
    conversationId,
    format: 'package',
    redaction: NO_REDACTION,
    painted: [],
    calendarTitle: '',
  };
}

/** `understanding`: a long talk is read for its offers, which nobody has done yet. */
export type ExportStage = 'reading' | 'understanding' | 'writing' | 'checking';

export interface ExportProgress {
  readonly stage: ExportStage;
  /** Share of the messages that are read, or of the files that are written, 0–1; 0 while nothing is known. */
  readonly share: number;
}

/** `nothing-agreed`: a calendar was asked for and no agreement has dated payments. */
export type ExportFailure =
  | 'nothing-to-export'
  | 'nothing-agreed'
  | 'check-failed'
  | 'cancelled'
  | 'no-space'
  | 'failed';

export interface ExportOutcome {
  readonly fileName: string;
  readonly bytes: number;
  /** True only when the browser told us that the file is on disk. */
  readonly savedForSure: boolean;
}
