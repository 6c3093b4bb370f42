import script from './scripts/closed.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { drive, groupsOf, shownOf, sync } from './_lib/sync.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// Messenger window: messages of one speaker stand in one group with one picture (initial) and one line 「name · time」 below the last of them.
const zoo = createZoo({ name: 'grouped', half: 'own', script, opts: { timeVia: 'none', label: fmt.hm, edit: true, recall: 'remove' } });
const list = document.querySelector('.x3'); document.querySelector('.x2 b').textContent = script.agent;
const bubble = (it) => { const n = el('p', 'b1', it.text); n.title = fmt.ymdhms(it.time); return n; };
const foot = (g) => (g.role === 'agent' ? `${script.agent} · ${fmt.hm(g.items.at(-1).time)}` : g.items.at(-1).status === 'sending' ? '发送中…' : `${fmt.hm(g.items.at(-1).time)} 已读`);
const group = (g) => ({
  key: g.key,
  make: () => { const n = el('section', `g1${g.role === 'customer' ? ' u' : ''}`, g.role === 'agent' ? el('div', 'av', script.agent[0]) : null, el('div', 'st', el('div', 'in'), el('div', 'mt'))); return n; },
  update: (n) => {
    sync(n.querySelector('.in'), g.items.map((it) => ({ key: it.id, shows: it.text, make: () => bubble(it) })));
    if (n.querySelector('.mt').textContent !== foot(g)) n.querySelector('.mt').textContent = foot(g);
  },
});
const typing = el('section', 'g1', el('div', 'av', script.agent[0]), el('div', 'st', el('p', 'b1', '• • •')));
const draw = () => {
  sync(list, groupsOf(shownOf(zoo)).map((g) => (g.role === 'system' ? { key: g.key, shows: zoo.shown(g.items[0]), make: () => el('div', 'note', zoo.shown(g.items[0])) } : group(g))));
  if (zoo.state.typing) list.append(typing); else typing.remove();
};
const { end } = drive(zoo, { scroller: list, draw });
zoo.ready = (async () => { await sleep(500); draw(); await settle(100); end(); return true; })();
const box = document.querySelector('[contenteditable]');
wireSend({ box, button: document.querySelector('.x4 button'), zoo, read: () => box.innerText, clear: () => { box.textContent = ''; } });
