import script from './scripts/table.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { drive, shownOf, sync } from './_lib/sync.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// A section a day, its heading sticks to the top of the view; the clock floats inside the bubble.
const zoo = createZoo({ name: 'sticky', half: 'own', script, opts: { timeVia: 'own', label: fmt.hm, edit: true, recall: 'notice' } });
const l = document.getElementById('l');
const day = (t) => `${new Date(t).getFullYear()}年${new Date(t).getMonth() + 1}月${new Date(t).getDate()}日 ${fmt.weekHm(t).slice(0, 3)}`;
const one = (it) => (it.role === 'system' || it.recalled ? el('div', 'n', zoo.shown(it)) : el('div', `b ${it.role === 'customer' ? 'o' : ''}`, el('span', '', it.text), el('small', '', fmt.hm(it.time))));
const draw = () => {
  const days = Map.groupBy(shownOf(zoo), (it) => day(it.time));
  sync(l, [...days].map(([d, items]) => ({ key: d, shows: '', make: () => el('section', '', el('h3', '', el('span', '', d)), el('div')), update: (n) => sync(n.lastChild, items.map((it) => ({ key: it.id, shows: zoo.shown(it) + it.recalled, make: () => one(it) }))) })));
};
const { end } = drive(zoo, { scroller: l, draw });
zoo.ready = (async () => { await sleep(400); draw(); await settle(100); end(); return true; })();
wireSend({ box: document.querySelector('textarea'), button: document.querySelector('#in button'), zoo });
