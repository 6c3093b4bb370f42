import { expect, it } from 'vitest';
import { snippetOf } from '@/lib/search/snippet';

const shown = (text: string, typed: string, length?: number): string =>
  snippetOf(text, typed, length)
    .map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join('');

it.each([
  ['罰息能減免嗎，罚息是多少', '罚息', '[罰息]能減免嗎，[罚息]是多少'],
  ['合计１０，２００元整', '10200', '合计[１０，２００]元整'],
  ['罚息可以申请减免', '减免罚息', '[罚息]可以申请[减免]'],
  ['没有要找的', '征信', '没有要找的'],
])('marks what was found in %j', (text, typed, marked) => {
  expect(shown(text, typed)).toBe(marked);
});

it('shows the surroundings of a hit deep in a long text', () => {
  const text = `${'前'.repeat(100)}罚息${'后'.repeat(100)}`;
  expect(shown(text, '罚息', 20)).toBe(`…${'前'.repeat(5)}[罚息]${'后'.repeat(13)}…`);
});

it('loses nothing of a text without a query', () => {
  expect(shown('𠮷利，😀 好', '')).toBe('𠮷利，😀 好');
});
