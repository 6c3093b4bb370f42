// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rowReading } from '@/lib/page/read-row/row-reading';
import { SlotStats } from '@/lib/page/read-row/slot-stats';
import { type FakeChat, type FakeOptions, fakeChat } from './fake-page';

const talk: FakeOptions['start'] = [
  ['您好，请问有什么可以帮您', 'left'],
  ['我想问一下这个月的账单', 'right'],
  ['您本期应还 3,208.00 元', 'left'],
  ['能不能先停掉罚息', 'right'],
  ['可以为您申请减免', 'left'],
  ['好的，谢谢', 'right'],
];
/** As pages print them: a name above each bubble. */
const named = (rows: NonNullable<FakeOptions['start']>): string =>
  rows
    .map(
      ([text, side]) =>
        `<div class="row" data-side="${side}"><span class="name">${side === 'left' ? '客服小美' : '李明'}</span><div class="bubble">${text}</div></div>`,
    )
    .join('');

const amounts = ({ drafts }: FakeChat) =>
  drafts.flatMap((draft) =>
    draft.kind === 'gap' && draft.body.reason === 'text-unread'
      ? [[draft.body.unread?.lines, draft.body.toMs === null]]
      : [],
  );
const { interpretRow } = rowReading;
const broken = rowReading as { interpretRow: typeof interpretRow };

afterEach(() => {
  broken.interpretRow = interpretRow;
  vi.restoreAllMocks();
});

describe('text that no message says', () => {
  it('is none where every row is read', () => {
    const chat = fakeChat({ html: named(talk) });
    chat.rest(8000);
    expect(chat.heard()).toHaveLength(6);
    chat.watcher.stop();
    expect(amounts(chat)).toEqual([]);
  });

  it('is told when every place of the rows is taken for one of names', () => {
    vi.spyOn(
      SlotStats.prototype as unknown as { verdict: () => string },
      'verdict',
    ).mockReturnValue('name');
    const chat = fakeChat({ html: named(talk) });
    chat.rest(8000);
    expect(chat.heard().length).toBeLessThan(6);
    expect(amounts(chat).at(-1)?.[1]).toBe(true);
  });

  it.each([
    ['nothing', () => []],
    ['a time', (text: string) => [{ kind: 'label', time: { raw: text.slice(0, 1), hour: 1 } }]],
    ['a name', (text: string) => [{ kind: 'label', time: null, name: text, box: null }]],
  ] as const)('is told when rows are read as %s', (_what, pieces) => {
    const chat = fakeChat({ start: talk });
    chat.rest(8000);
    broken.interpretRow = (scan) =>
      ({ pieces: pieces(scan.segments[0]?.text ?? ''), stacked: false }) as never;
    chat.add('请您在本月 15 日前还款', 'left');
    chat.add('知道了', 'right');
    chat.rest(8000);
    expect(chat.heard()).toHaveLength(6);
    expect(amounts(chat)).toEqual([[2, true]]);
    const [gap] = chat.drafts.filter((draft) => draft.kind === 'gap');
    const last = chat.known().at(-1)?.id;
    expect(gap?.body).toMatchObject({ unread: { lines: 2, afterId: last } });
  });

  it('is told at once when the watch ends', () => {
    const chat = fakeChat({ start: talk });
    chat.rest(8000);
    broken.interpretRow = () => ({ pieces: [], stacked: false });
    chat.add('请您在本月 15 日前还款', 'left');
    chat.watcher.stop();
    expect(amounts(chat)).toEqual([[1, true]]);
  });

  it('is taken back once it was read, and stays once it is gone', () => {
    const chat = fakeChat({ start: talk });
    chat.rest(8000);
    broken.interpretRow = () => ({ pieces: [], stacked: false });
    const [one, two] = [chat.add('请您在本月 15 日前还款', 'left'), chat.add('请尽快', 'left')];
    chat.rest(8000);
    broken.interpretRow = interpretRow;
    two.remove();
    one.className = 'row again';
    chat.rest(8000);
    expect(amounts(chat)).toEqual([
      [2, true],
      [1, true],
    ]);
    chat.add('请尽快', 'left');
    chat.rest(8000);
    expect(amounts(chat).at(-1)).toEqual([0, false]);
  });

  it('is told when no text of a row was seen', () => {
    const chat = fakeChat({ start: talk });
    chat.rest(8000);
    const { scanRow } = rowReading;
    vi.spyOn(rowReading as { scanRow: typeof scanRow }, 'scanRow').mockImplementation(
      (...args) => ({
        ...scanRow(...args),
        segments: [],
      }),
    );
    const row = chat.add('请您在本月 15 日前还款', 'left');
    row.className = 'row other';
    Object.defineProperty(row, 'innerText', { value: row.textContent });
    chat.rest(8000);
    expect(amounts(chat)).toEqual([[1, true]]);
  });

  it('is no badge or tool that stands beside every message', () => {
    const html = named(talk).replaceAll('</span>', '</span><i class="badge">官方认证</i>');
    const chat = fakeChat({ html });
    chat.rest(8000);
    chat.watcher.stop();
    expect(chat.heard()).toHaveLength(6);
    expect(amounts(chat)).toEqual([]);
  });
});
