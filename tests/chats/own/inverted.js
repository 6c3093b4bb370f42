import script from './scripts/virtual.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { drive, shownOf, sync } from './_lib/sync.js';
import { avatar, createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// As native-looking frameworks do it: the list is turned upside down (newest first in the document) and each row is turned back; day lines between.
const zoo = createZoo({ name: 'inverted', half: 'own', script, opts: { timeVia: 'own', label: fmt.hm, edit: true, recall: 'remove' } });
const view = document.querySelector('.r-1'); const list = document.querySelector('.r-2');
const bubble = (it) => {
  const own = it.role === 'customer'; const img = el('img', 'r-11'); img.src = avatar('客');
  return el('div', 'r-3', el('div', `r-4 ${own ? 'r-6' : 'r-5'}`, own ? null : img, el('div', own ? 'r-8' : 'r-7', el('div', 'r-9', it.text), el('div', 'r-10', fmt.hm(it.time)))));
};
const draw = () => {
  const want = []; let day = '';
  for (const it of shownOf(zoo)) {
    const d = fmt.ymd(it.time); if (d !== day) { day = d; want.push({ key: d, shows: d, make: () => el('div', 'r-3', el('div', 'r-12', d)) }); }
    want.push({ key: it.id, shows: it.text, make: () => (it.role === 'system' ? el('div', 'r-3', el('div', 'r-12', it.text)) : bubble(it)) });
  }
  if (zoo.state.typing) want.push({ key: 'typing', shows: '', make: () => el('div', 'r-3', el('div', 'r-12', '对方正在输入...')) });
  sync(list, want.reverse());
};
const { end } = drive(zoo, { scroller: view, draw, upsideDown: true });
zoo.ready = (async () => { await sleep(500); draw(); await settle(100); end(); return true; })();
wireSend({ box: document.querySelector('textarea'), button: document.querySelector('[role=button]'), zoo });
