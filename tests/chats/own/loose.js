import script from './scripts/table.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { drive, shownOf } from './_lib/sync.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// The whole talk is loose text with line breaks in one element, written anew at every change; the history above has its heads in lines of their own.
const zoo = createZoo({ name: 'loose', half: 'own', script, opts: { timeVia: 'own', label: fmt.ymdhms, edit: true, recall: 'remove', typing: false } });
zoo._opts.alts = (it) => (it.role === 'system' ? [`*** ${it.text}`] : null);
const log = document.getElementById('log'); const who = (it) => (it.role === 'customer' ? '访客' : '坐席208');
const lines = (text) => text.split('\n').flatMap((line) => [line, el('br')]);
const old = new Set(script.history.map((m) => m.text));
const show = (it) => {
  if (it.role === 'system') return [`*** ${it.text}`, el('br')];
  if (!old.has(it.text)) return [`[${fmt.ymdhms(it.time)}] ${who(it)}：`, ...lines(it.text)];
  const head = el('font', '', `${who(it)} ${fmt.ymdhms(it.time)}`); head.color = 'green'; return [head, el('br'), ...lines(it.text), el('br')];
};
const draw = () => log.replaceChildren(...shownOf(zoo).flatMap(show));
const { end } = drive(zoo, { scroller: log, draw });
zoo.ready = (async () => { await sleep(400); draw(); await settle(100); end(); return true; })();
wireSend({ box: document.querySelector('textarea'), button: document.querySelector('button'), zoo });
