import script from './scripts/nested.json' with { type: 'json' };
import { br, el, wireSend } from './_lib/dom.js';
import { drive, shownOf, sync } from './_lib/sync.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// Blocks over the whole width; the two parties differ by colour alone. No names, no pictures, no sides.
const zoo = createZoo({ name: 'tint', half: 'own', script, opts: { timeVia: 'own', label: fmt.zhMdhm, edit: true, recall: 'notice' } });
const list = document.querySelector('.k > div');
const block = (it) => {
  if (it.role === 'system' || it.recalled) return el('section', 'r', zoo.shown(it));
  const words = el('div'); words.innerHTML = br(it.text);
  return el('section', it.role === 'customer' ? 'q' : 'p', el('time', '', fmt.zhMdhm(it.time)), words);
};
const draw = () => sync(list, shownOf(zoo).map((it) => ({ key: it.id, shows: zoo.shown(it), make: () => block(it) })));
const { end } = drive(zoo, { scroller: list, draw });
zoo.ready = (async () => { await sleep(500); draw(); await settle(100); end(); return true; })();
const box = document.querySelector('[contenteditable]');
wireSend({ box, button: document.querySelector('footer button'), zoo, read: () => box.innerText, clear: () => { box.textContent = ''; } });
