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

// Controls, and marks that turn the direction of text or hide it: shown by number, so that what is read is what was there.
const SPECIAL = /[&<>"'\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text as HTML on one source line. Invisible controls appear as `U+202E` in a box. */
export function escapeHtml(text: string): string {
  return text.replace(SPECIAL, (character) => {
    const entity = ENTITIES[character];
    if (entity !== undefined) return entity;
    const number = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `<span class="ctl">U+${number}</span>`;
  });
}
