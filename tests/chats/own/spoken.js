import script from './scripts/desk.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { drive, shownOf, sync } from './_lib/sync.js';
import { createZoo, settle, sleep } from './_lib/zoo.js';
// A plain list: no sides, names or colours; only the words for screen readers tell who speaks, as text or as a label.
const zoo = createZoo({ name: 'spoken', half: 'own', script, opts: { timeVia: 'none', edit: true, recall: 'remove' } });
const l = document.getElementById('l');
const row = (it) => {
  const text = el('span', '', zoo.shown(it));
  if (it.role === 'customer') return el('li', '', el('span', 'vh', '您说：'), text);
  const n = el('li', '', text); n.setAttribute('aria-label', it.role === 'system' ? '系统消息' : '客服 6021 发送的消息'); return n;
};
const draw = () => sync(l, shownOf(zoo).map((it) => ({ key: it.id, shows: zoo.shown(it), make: () => row(it) })));
const { end } = drive(zoo, { scroller: l, draw });
zoo.ready = (async () => { await sleep(400); draw(); await settle(100); end(); return true; })();
wireSend({ box: document.querySelector('textarea'), button: document.querySelector('#in button'), zoo });
