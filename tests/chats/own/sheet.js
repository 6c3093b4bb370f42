import script from './scripts/table.json' with { type: 'json' };
import { br, wireSend } from './_lib/dom.js';
import { drive, shownOf, sync } from './_lib/sync.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// A bare table with a heading row: time, name and text in cells that are built alike.
const zoo = createZoo({ name: 'sheet', half: 'own', script, opts: { timeVia: 'own', systemTime: 'own', label: fmt.ymdhms, edit: true, recall: 'notice' } });
const rows = document.getElementById('rows');
const NAMES = { agent: '李专员', customer: '陈晨', system: '系统' };
const row = (it) => { const tr = document.createElement('tr'); tr.innerHTML = `<td>${fmt.ymdhms(it.time)}</td><td>${NAMES[it.recalled ? 'system' : it.role]}</td><td>${br(zoo.shown(it))}</td>`; return tr; };
const draw = () => sync(rows, shownOf(zoo).map((it) => ({ key: it.id, shows: zoo.shown(it), make: () => row(it) })));
const { end } = drive(zoo, { scroller: document.getElementById('scroll'), draw });
zoo.ready = (async () => { await sleep(300); draw(); await settle(100); end(); return true; })();
wireSend({ box: document.getElementById('say'), button: document.getElementById('go'), zoo });
