import script from './scripts/desk.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { drive, shownOf, sync } from './_lib/sync.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// Flat: a bubble, and below it, as the next sibling, its time.
const zoo = createZoo({ name: 'below', half: 'own', script, opts: { timeVia: 'own', systemTime: 'none', label: fmt.mdhm, edit: true, recall: 'notice' } });
const list = document.getElementById('list');
const draw = () => sync(list, shownOf(zoo).flatMap((it) => {
  const text = { key: it.id, shows: zoo.shown(it) };
  if (it.role === 'system' || it.recalled) return [{ ...text, make: () => el('div', 's', zoo.shown(it)) }];
  const own = it.role === 'customer';
  return [{ ...text, make: () => el('div', own ? 'p q' : 'p', it.text) }, { key: `t${it.id}`, shows: '', make: () => el('div', own ? 't u' : 't', fmt.mdhm(it.time)) }];
}));
const { end } = drive(zoo, { scroller: list, draw });
zoo.ready = (async () => { await sleep(300); draw(); await settle(100); end(); return true; })();
wireSend({ box: document.getElementById('say'), button: document.getElementById('go'), zoo });
