import script from './scripts/english.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { drive, shownOf, sync } from './_lib/sync.js';
import { avatar, createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// Newest first in a column-reverse; a round picture on the left of both parties, name and time above, no bubbles. English.
const zoo = createZoo({ name: 'faces', half: 'own', script, opts: { timeVia: 'own', label: fmt.enMdAmPm, edit: true, recall: 'notice', recallText: () => 'This message was deleted', noise: () => ['Sending…', 'Read', 'Chat with us'].map((text) => ({ kind: 'status', text })) } });
const stream = document.querySelector('.stream');
const one = (it) => {
  if (it.role === 'system' || it.recalled) return el('div', 'ev', zoo.shown(it));
  const own = it.role === 'customer'; const face = el('img'); face.src = avatar(own ? 'G' : 'L', own ? '#888' : '#0a7'); face.alt = '';
  return el('div', 'one', face, el('div', '', el('div', 'who', own ? 'Guest 4821' : `${script.agent} (Support)`, el('span', '', fmt.enMdAmPm(it.time)), own ? el('span', '', it.status === 'sending' ? 'Sending…' : 'Read') : null), el('p', '', it.text)));
};
const draw = () => sync(stream, [...shownOf(zoo)].reverse().map((it) => ({ key: it.id, shows: `${zoo.shown(it)}${it.status === 'sending'}`, make: () => one(it) })));
const { end } = drive(zoo, { scroller: stream, draw, upsideDown: true });
zoo.ready = (async () => { await sleep(600); draw(); await settle(100); end(); return true; })();
const form = document.querySelector('form'); form.onsubmit = (e) => e.preventDefault();
wireSend({ box: form.querySelector('input'), button: form.querySelector('button'), zoo });
