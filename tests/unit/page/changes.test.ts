// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Changes } from '@/lib/page/changes';
import type { Message, Row } from '@/lib/page/follow/message';
import type { RowList } from '@/lib/page/follow/row-list';
import { Pacer } from '@/lib/page/pacer';

/** A list of one row, with or without a message, that reports what changes in it. */
function scene({ known = true, reused = false, lined = false } = {}) {
  const list = document.createElement('div');
  list.innerHTML = '<div class="row"><span>您好</span></div>';
  const el = list.firstElementChild as HTMLElement;
  const messages = known ? [{} as Message] : [];
  const row = { el, dirty: false, lined, reading: [], messages } as unknown as Row;
  const rows = {
    isContainer: (target: Element) => target === list,
    rowAt: (node: Node) => (el.contains(node) ? row : null),
    childrenChanged: () => undefined,
  };
  const changes = new Changes(
    () => rows as unknown as RowList,
    () => reused,
    () => undefined,
  );
  const observer = new MutationObserver(() => undefined);
  observer.observe(list, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  const noted = (change: (row: HTMLElement, list: HTMLElement) => void): boolean => {
    change(el, list);
    return changes.note(observer.takeRecords());
  };
  return { changes, row, noted };
}

const grow = (el: HTMLElement) => {
  const text = el.querySelector('span')?.firstChild as Text;
  text.data += '，请讲';
};
const write = (el: HTMLElement) => el.querySelector('span')?.append('，', '请讲');
const drawAnew = (el: HTMLElement) => {
  const span = el.querySelector('span') as HTMLElement;
  const other = span.cloneNode(true);
  span.remove();
  el.append(other);
};
const replace = (el: HTMLElement) =>
  el.firstElementChild?.replaceWith(el.firstElementChild.cloneNode(true));
const move = (el: HTMLElement) => el.classList.add('moving');

describe('what changed in a list', () => {
  it.each([
    ['text that grows', grow],
    ['text that comes in pieces', write],
    ['a bubble that moves', move],
    ['an element drawn anew', drawAnew],
    ['an element replaced by its like', replace],
  ])('can wait: %s, in a row whose message is known', (_what, change) => {
    const { changes, row, noted } = scene();
    expect(noted(change)).toBe(false);
    expect(changes.dirty.size).toBe(0);
    expect(changes.canWait).toBe(true);
    changes.takeAll();
    expect([...changes.dirty]).toEqual([row]);
    expect(changes.canWait).toBe(false);
  });

  it.each([
    ['the row holds no message yet', { known: false }],
    ['rows are reused', { reused: true }],
    ['the row is a log of lines', { lined: true }],
  ])('is read soon where %s', (_what, how) => {
    const { changes, row, noted } = scene(how);
    expect(noted(grow)).toBe(true);
    expect([...changes.dirty]).toEqual([row]);
  });

  it('is read soon when an element gives way to other words, or to a picture', () => {
    const other = scene();
    const picture = scene();
    const bold = document.createElement('b');
    bold.textContent = '您好！';
    expect(other.noted((el) => el.firstElementChild?.replaceWith(bold))).toBe(true);
    picture.noted((el) => el.firstElementChild?.replaceChildren(new Image()));
    expect(picture.changes.dirty.size).toBe(1);
  });

  it('is read soon when elements come into a row or a list', () => {
    const inRow = scene();
    expect(inRow.noted((el) => el.append(document.createElement('span')))).toBe(true);
    const inList = scene();
    expect(inList.noted((_el, list) => list.append(document.createElement('div')))).toBe(true);
  });

  it('waits with nothing once the row was read for another reason', () => {
    const { changes, row, noted } = scene();
    noted(grow);
    changes.drop(row);
    changes.takeAll();
    expect(changes.dirty.size).toBe(0);
  });

  it('counts places that moved as something to look at', () => {
    const { changes } = scene();
    expect(changes.size).toBe(0);
    changes.noteMoved();
    expect(changes.size).toBe(1);
  });
});

describe('the pause after a reading', () => {
  it.each([
    [1, 48],
    [3, 120],
  ])('after %i rows is %i ms', (rows, pauseMs) => {
    const waits: number[] = [];
    const pacer = new Pacer(
      {
        soon: () => () => undefined,
        later: (_run, ms) => {
          waits.push(ms);
          return () => undefined;
        },
        tick: () => 0,
      },
      () => undefined,
    );
    pacer.rest(0, rows);
    pacer.request();
    expect(waits).toEqual([pauseMs]);
  });
});
