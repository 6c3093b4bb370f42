// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { AlikeRows } from '@/lib/page/read-row/alike-rows';
import { scanRow } from '@/lib/page/read-row/scan-row';
import { Looks } from '@/lib/page/see/looks';
import { fakeEyes } from './fake-page';

const open = (element: Element): ShadowRoot | null => element.shadowRoot;

/** Rows read one after the other, beside a whole reading of each. */
function scene(style = '') {
  document.head.innerHTML = `<style>.bubble{background-color:rgb(230,230,230)}${style}</style>`;
  document.body.innerHTML = '';
  const eyes = fakeEyes(document);
  const alike = new AlikeRows(eyes, open);
  const counted = { whole: 0 };
  const whole = (row: Element) =>
    scanRow(row, { eyes, looks: new Looks(eyes), openShadowRoot: open, backdrop: 'white' });
  const read = (html: string, { round = 0, draw = (_row: Element): unknown => null } = {}) => {
    document.body.insertAdjacentHTML('beforeend', html);
    const row = document.body.lastElementChild as Element;
    draw(row);
    const scan = alike.scan(row, {
      scan: () => {
        counted.whole += 1;
        return whole(row);
      },
      round,
      around: '',
    });
    expect(scan).toEqual(whole(row));
    return scan;
  };
  return { read, counted };
}

const said = (text: string, more = ''): string =>
  `<div class="row" data-id="a${text.length}1234"${more}><b>客服 小美</b> <div class="bubble">${text}<span>10:3${text.length % 10}</span></div></div>`;
const LINES = [
  '您好',
  '请问您的工号',
  '我这个月 a < b & c "能还"',
  '  好 的\n ',
  '嗯',
  '1',
  '再见',
];

describe('rows of the same markup', () => {
  it('are read whole three times, and then as those were read', () => {
    const { read, counted } = scene();
    for (const text of [...LINES, ...LINES]) read(said(text));
    expect(counted.whole).toBe(3);
  });

  it.each(['normal', 'pre-wrap'])('keep their lines where white space is %s', (kept) => {
    const { read, counted } = scene(`.bubble{white-space:${kept}}`);
    for (const text of ['您好', '请问', '嗯', ' 一\n二  三', '四\n\n五']) read(said(text));
    expect(counted.whole).toBe(3);
  });

  it('hold the same text in one piece or many', () => {
    const { read, counted } = scene();
    for (const text of LINES) read(said(text));
    const split = (row: Element) => row.querySelector('.bubble')?.prepend('那', '', ' ', '么');
    read(said('您好'), { draw: split });
    expect(counted.whole).toBe(3);
  });

  it('are read whole now and then, and when looks are no longer believed', () => {
    const { read, counted } = scene();
    for (let time = 0; time < 7; time += 1) for (const text of LINES) read(said(text));
    expect(counted.whole).toBe(5);
    read(said('您好'), { round: 1 });
    expect(counted.whole).toBe(6);
  });

  it('are no longer believed alike once one is drawn otherwise', () => {
    const { read, counted } = scene();
    for (const text of LINES) read(said(text));
    document.head.innerHTML = '<style>.bubble{background-color:rgb(1,2,3);color:red}</style>';
    for (const text of LINES) read(said(text), { round: 1 });
    expect(counted.whole).toBe(6);
  });

  it('are read whole where classes, labels or the order of tags differ', () => {
    const { read, counted } = scene();
    for (const text of LINES) read(said(text));
    read(said('您好', ' aria-label="客服"'));
    read(said('您好').replace('bubble', 'bubble own'));
    read(said('您好').replace('<b>', '<i title="a>b"></i><b class="x>y">'));
    expect(counted.whole).toBe(6);
  });

  it.each<[string, (row: Element) => unknown]>([
    ['is not displayed', () => document.head.append(hiding())],
    ['is no word at all', (row) => row.querySelector('.bubble')?.firstChild?.replaceWith('\u00a0')],
    ['is a shadow root', (row) => shade(row)],
  ])('are read whole where what their markup does not tell %s', (_what, draw) => {
    const { read, counted } = scene();
    const row = said('您好').replace('<b>', '<div></div><b>');
    for (let time = 0; time < 5; time += 1) read(row);
    read(row, { draw });
    expect(counted.whole).toBe(4);
  });

  it.each([
    '<div><a href="/a">还款</a></div>',
    '<div>您好<br>请问</div>',
    '<div><img alt="笑脸"></div>',
    '<div><ol><li>一</li></ol></div>',
    '<form><input name="outerHTML"><p>您好</p></form>',
    '<div><span style="display:none">已读</span>您好</div>',
  ])('are read whole each time where a reading depends on more: %s', (html) => {
    const { read, counted } = scene();
    for (let time = 0; time < 5; time += 1) read(html);
    expect(counted.whole).toBe(5);
  });
});

function hiding(): Element {
  const style = document.createElement('style');
  style.textContent = '.bubble{display:none}';
  return style;
}

function shade(row: Element): void {
  const root = row.querySelector('div')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<p>您好</p>';
}
