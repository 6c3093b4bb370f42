import { expect, test } from 'vitest';
import { escapeHtml } from '@/lib/records/html/text';
import { splitHiddenMarks } from '@/lib/transcript/hidden-marks';

test.each([
  ['plain text\nwith a tab\t', 'plain text\nwith a tab\t'],
  ['还款\u202e元001\u202c', '还款[U+202E]元001[U+202C]'],
  ['1\u200b000元', '1[U+200B]000元'],
  ['\ufeff\u2066好\u2069', '[U+FEFF][U+2066]好[U+2069]'],
  ['一家人👨‍👩‍👧，女医生👩🏽‍⚕️', '一家人👨‍👩‍👧，女医生👩🏽‍⚕️'],
  ['不\u200d是', '不[U+200D]是'],
])('shows what cannot be seen: %j', (text, shown) => {
  const parts = splitHiddenMarks(text);
  expect(parts.map((part) => (part.isMark ? `[${part.text}]` : part.text)).join('')).toBe(shown);
  const html = escapeHtml(text).replace(/<span class="ctl">(.*?)<\/span>/g, '[$1]');
  expect(html.replace(/&#10;/g, '\n').replace(/&#9;/g, '\t')).toBe(shown);
});
