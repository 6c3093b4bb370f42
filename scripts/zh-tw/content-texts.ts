import { KNOWLEDGE_SOURCES } from '../../lib/negotiation/knowledge/sources';
import { LIMITATION_QUESTION } from '../../lib/negotiation/limitation';
import { PHRASING_SOURCES } from '../../lib/negotiation/playbook/phrasings';
import { SLOTS } from '../../lib/negotiation/playbook/slots';
import { SCAM_CARD, SELF_HARM_CARD } from '../../lib/negotiation/safety';

const CHINESE = /\p{Script=Han}/u;

/** Every Chinese string inside a value of reviewed data. */
function chineseIn(value: unknown): string[] {
  if (typeof value === 'string') return CHINESE.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(chineseIn);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(chineseIn);
  return [];
}

/** Without the traditional texts themselves, which are what is being made. */
function simplifiedOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(simplifiedOf);
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .filter(([key]) => key !== 'zhTW')
    .map(([, inner]) => simplifiedOf(inner));
}

/** All reviewed Chinese content that is shown in traditional script too. */
export function contentTexts(): string[] {
  return [
    PHRASING_SOURCES,
    SLOTS,
    KNOWLEDGE_SOURCES,
    simplifiedOf(SCAM_CARD),
    simplifiedOf(SELF_HARM_CARD),
    simplifiedOf(LIMITATION_QUESTION),
  ].flatMap(chineseIn);
}
