import script from './scripts/rerender.json' with { type: 'json' };
import { br, el, wireSend } from './_lib/dom.js';
import { drive, shownOf, sync } from './_lib/sync.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// No style sheet: floats and inline styles, <font>, two spaces, pictures drawn on canvas, a mark while sending, date lines on a rule.
const zoo = createZoo({ name: 'floats', half: 'own', script, opts: { timeVia: 'separator', sep: fmt.ymdhm, gap: 10 * 60e3, edit: true, recall: 'notice' } });
const box = document.getElementById('box');
const face = (side, colour) => { const c = el('canvas'); c.width = 36; c.height = 36; c.style.cssText = `float:${side};border-radius:4px`; const g = c.getContext('2d'); g.fillStyle = colour; g.fillRect(0, 0, 36, 36); return c; };
const line = (it) => {
  const own = it.role === 'customer'; const side = own ? 'right' : 'left';
  const n = el('div'); n.style.cssText = 'overflow:hidden;clear:both;margin-bottom:10px';
  const b = el('div'); b.style.cssText = `float:${side};max-width:320px;margin-${side}:8px;padding:6px 10px;background-color:${own ? '#b2e281' : '#f4f4f4'};border:1px solid ${own ? '#9c6' : '#ddd'}`;
  b.innerHTML = `<font face="宋体" color="#333333">${br(it.text)}</font>`;
  n.append(face(side, own ? '#c63' : '#36c'), b);
  if (own && it.status === 'sending') { const s = el('span', '', '发送中'); s.style.cssText = 'float:right;color:#999;font-size:11px;margin-right:6px'; n.append(s); }
  return n;
};
const note = (text, rule) => { const n = el('div', '', el('span', '', text)); n.style.cssText = `clear:both;text-align:center;color:#999;font-size:12px;margin:8px 0;${rule ? 'border-top:1px solid #eee' : ''}`; return n; };
const draw = () => {
  const seps = new Map(zoo._seps().map((s) => [s.before, s.label])); const want = [];
  for (const it of shownOf(zoo)) {
    if (seps.has(it.id)) want.push({ key: `s${it.id}`, shows: seps.get(it.id), make: () => note(seps.get(it.id), true) });
    const sys = it.role === 'system' || it.recalled;
    want.push({ key: it.id, shows: `${zoo.shown(it)}|${it.status === 'sending'}`, make: () => (sys ? note(zoo.shown(it)) : line(it)) });
  }
  if (zoo.state.typing) want.push({ key: 'typing', shows: '', make: () => note('对方正在输入…') });
  sync(box, want);
};
const { end } = drive(zoo, { scroller: box, draw });
zoo.ready = (async () => { await sleep(300); draw(); await settle(100); end(); return true; })();
const ed = document.getElementById('ed');
wireSend({ box: ed, button: document.getElementById('send'), zoo, read: () => ed.innerText, clear: () => { ed.innerHTML = ''; } });
