import { HIDDEN_MARKS, LONE_JOINER, numberOf } from '@/lib/transcript/hidden-marks';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

const SPECIAL = new RegExp(`[&<>"'${HIDDEN_MARKS}]|${LONE_JOINER}`, 'gu');

/** Text as HTML on one source line. What cannot be seen appears as `U+202E` in a box. */
export function escapeHtml(text: string): string {
  return text.replace(
    SPECIAL,
    (character) => ENTITIES[character] ?? `<span class="ctl">${numberOf(character)}</span>`,
  );
}
