import script from './scripts/desk.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { drive, shownOf, sync } from './_lib/sync.js';
import { avatar, createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// Work chat: no bubbles, no sides. Name, time and picture at the first message of a speaker; later ones have only text. Tools on hover, (已编辑) in the line.
const zoo = createZoo({ name: 'channel', half: 'own', script: { ...script, customer: '陈先生' }, opts: { timeVia: 'none', label: fmt.zhAmPm, edit: true, recall: 'remove', noise: () => ['陈先生', '今天', '（已编辑）', '回复'].map((text) => ({ kind: 'chrome', text })) } });
const sc = document.querySelector('.sc');
const tools = () => el('div', 'tools', ...['😀', '回复', '⋯'].map((t) => el('button', '', t)));
const text = (it) => { const n = el('div', 'tx', it.text); if (it.edited) n.append(' ', el('span', 'ed', '（已编辑）')); return n; };
const face = (own) => { const i = el('img'); i.src = avatar(own ? '陈' : '信'); i.alt = ''; return i; };
const stamp = (it) => { const a = el('a', '', fmt.zhAmPm(it.time)); a.href = `#${it.id}`; return a; };
const row = (it, first) => {
  const own = it.role === 'customer'; const n = el('div', 'msg');
  if (first) n.append(el('div', 'gut', face(own)), el('div', '', el('div', 'hd', el('b', '', own ? '陈先生' : script.agent), stamp(it)), text(it)), tools());
  else n.append(el('div', 'gut', stamp(it)), el('div', '', text(it)), tools());
  n.setAttribute('role', 'listitem'); return n;
};
const draw = () => {
  const want = []; let day = ''; let speaker = '';
  for (const it of shownOf(zoo)) {
    const d = fmt.ymd(it.time); if (d !== day) { day = d; speaker = ''; const label = d === fmt.ymd(Date.now()) ? '今天' : d; want.push({ key: d, shows: label, make: () => el('div', 'dv', el('button', '', label)) }); }
    if (it.role === 'system') { speaker = ''; want.push({ key: it.id, shows: it.text, make: () => el('div', 'msg', el('div', 'gut'), el('div', 'join', it.text)) }); continue; }
    const first = speaker !== it.role; speaker = it.role; want.push({ key: it.id, shows: `${it.text}${first}${it.edited}`, make: () => row(it, first) });
  }
  sync(sc, want);
};
const { end } = drive(zoo, { scroller: sc, draw });
zoo.ready = (async () => { await sleep(500); draw(); await settle(100); end(); return true; })();
const box = document.querySelector('[contenteditable]');
wireSend({ box, button: document.querySelector('.box button'), zoo, read: () => box.innerText, clear: () => { box.textContent = ''; } });
