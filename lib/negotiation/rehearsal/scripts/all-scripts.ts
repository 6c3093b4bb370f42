import type { RehearsalScript, RehearsalScriptId } from '../script';
import { BOT_HANDOVER } from './bot-handover';
import { CONTRADICTION } from './contradiction';
import { CREDIT_THREAT } from './credit-threat';
import { DEADLINE_PRESSURE } from './deadline-pressure';
import { HIDDEN_INTEREST } from './hidden-interest';
import { KIND } from './kind';
import { PARTIAL_FIRST } from './partial-first';
import { PROPER_CONFIRMATION } from './proper-confirmation';
import { SCAM } from './scam';
import { SETTLEMENT } from './settlement';
import { STONEWALLING } from './stonewalling';
import { WRITTEN_REFUSAL } from './written-refusal';

/** Every practice talk, easiest first. The first is the default. */
export const REHEARSAL_SCRIPTS: readonly RehearsalScript[] = [
  KIND,
  BOT_HANDOVER,
  PROPER_CONFIRMATION,
  STONEWALLING,
  WRITTEN_REFUSAL,
  PARTIAL_FIRST,
  DEADLINE_PRESSURE,
  HIDDEN_INTEREST,
  SETTLEMENT,
  CONTRADICTION,
  CREDIT_THREAT,
  SCAM,
];

export function rehearsalScriptById(id: RehearsalScriptId): RehearsalScript | null {
  return REHEARSAL_SCRIPTS.find((script) => script.id === id) ?? null;
}
