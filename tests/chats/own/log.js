import script from './scripts/nested.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { drive, shownOf, sync } from './_lib/sync.js';
import { avatar, createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// One list item each: name line above a speaker's first message, picture beside the last, time on hover only, words for screen readers,
// state line below the last own message, day headers, quick replies at the end of the list.
const quick = ['查询账单', '申请分期', '转人工'];
const zoo = createZoo({ name: 'log', half: 'own', script, opts: { timeVia: 'none', label: fmt.hm, edit: true, recall: 'remove', noise: () => [...quick, '已送达'].map((text) => ({ kind: 'chrome', text })) } });
const ul = document.querySelector('ul'); const scroller = document.querySelector('.c');
const li = (...kids) => el('li', '', ...kids);
const bubble = (it, last) => {
  if (it.role === 'customer') return li(el('div', 'me', el('span', 'vh', '您说：'), el('div', 'bb', it.text), el('div', 'tm', fmt.hm(it.time))));
  const pic = el('div', 'pic'); if (last) { const img = el('img'); img.src = avatar('客'); img.alt = script.agent; pic.append(img); }
  return li(el('div', 'rw', pic, el('div', '', el('span', 'vh', `${script.agent} 说：`), el('div', 'bb', it.text), el('div', 'tm', fmt.hm(it.time)))));
};
const draw = () => {
  const want = []; const items = shownOf(zoo); let day = '';
  items.forEach((it, i) => {
    const d = fmt.ymd(it.time); if (d !== day) { day = d; want.push({ key: `d${d}`, shows: d, make: () => li(el('div', 'day', d === fmt.ymd(Date.now()) ? '今天' : d)) }); }
    if (it.role === 'system' || it.recalled) { want.push({ key: it.id, shows: zoo.shown(it), make: () => li(el('div', 'chip', el('span', '', zoo.shown(it)))) }); return; }
    const before = items[i - 1]; const after = items[i + 1];
    if (it.role === 'agent' && before?.role !== 'agent') want.push({ key: `n${it.id}`, shows: '', make: () => li(el('div', 'nm', script.agent)) });
    const last = after?.role !== it.role; want.push({ key: it.id, shows: it.text + last, make: () => bubble(it, last) });
  });
  const mine = items.findLast((it) => it.role === 'customer');
  if (mine && items.at(-1) === mine) want.push({ key: 'state', shows: mine.status, make: () => li(el('div', 'me', el('div', 'st', mine.status === 'sending' ? '发送中' : '已送达'))) });
  if (zoo.state.typing) want.push({ key: 'typing', shows: '', make: () => li(el('div', 'rw', el('div', 'pic'), el('div', 'bb', '●●●'))) });
  want.push({ key: 'quick', shows: '', make: () => li(el('div', 'qr', ...quick.map((q) => el('button', '', q)))) });
  sync(ul, want);
};
const { end } = drive(zoo, { scroller, draw });
zoo.ready = (async () => { await sleep(600); draw(); await settle(100); end(); return true; })();
wireSend({ box: document.querySelector('textarea'), button: document.querySelector('.in button'), zoo });
