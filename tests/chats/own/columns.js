import script from './scripts/desk.json' with { type: 'json' };
import { br, el, wireSend } from './_lib/dom.js';
import { drive, shownOf, sync } from './_lib/sync.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// A log as back offices print it: a table with a head, one column each for time, speaker and words; notices over all columns.
const zoo = createZoo({ name: 'columns', half: 'own', script, opts: { timeVia: 'own', label: fmt.mdhm, edit: true, recall: 'notice', recallText: () => '该消息已撤回', noise: () => ['时间', '发言人', '内容'].map((text) => ({ kind: 'chrome', text })) } });
const body = document.querySelector('tbody');
const row = (it) => {
  if (it.role === 'system' || it.recalled) { const cell = el('td', '', zoo.shown(it)); cell.colSpan = 3; return el('tr', '', cell); }
  const words = el('td'); words.innerHTML = br(it.text);
  return el('tr', '', el('td', '', fmt.mdhm(it.time)), el('td', '', it.role === 'customer' ? '客户' : `客服${script.agent}`), words);
};
const draw = () => sync(body, shownOf(zoo).map((it) => ({ key: it.id, shows: zoo.shown(it), make: () => row(it) })));
const { end } = drive(zoo, { scroller: document.getElementById('log'), draw });
zoo.ready = (async () => { await sleep(400); draw(); await settle(100); end(); return true; })();
const form = document.querySelector('form'); form.onsubmit = (e) => e.preventDefault();
wireSend({ box: form.querySelector('input'), button: form.querySelector('button'), zoo });
