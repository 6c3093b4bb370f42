import script from './scripts/rich.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { shownOf, sync } from './_lib/sync.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// Window over a measured list: rows outside are taken away, the rest is moved by one transform; heights are measured after drawing.
const plain = { ...script, messages: script.messages.filter((m) => !m.kind).map(({ role, text, time }) => ({ role, text, time })) };
const zoo = createZoo({ name: 'window', half: 'own', script: plain, opts: { virtual: true, timeVia: 'separator', sep: fmt.smart, edit: true, recall: 'notice' } });
const v = document.getElementById('v'); const sz = document.getElementById('sz'); const win = document.getElementById('win'); const heights = new Map(); let stick = true;
const heightOf = (it) => heights.get(it.id) ?? 60;
const row = (it, sep) => { const kind = it.role === 'system' || it.recalled ? 'y' : it.role === 'customer' ? 'o' : 'p'; return el('div', 'w', sep ? el('div', 't', sep) : null, el('div', kind, zoo.shown(it))); };
const render = () => {
  const items = shownOf(zoo); const seps = new Map(zoo._seps().map((s) => [s.before, s.label]));
  for (let pass = 0; pass < 3; pass++) {
    let y = 0; const tops = items.map((it) => { const t = y; y += heightOf(it); return t; }); sz.style.height = `${y}px`; if (stick) v.scrollTop = y;
    const from = v.scrollTop - 150; const to = v.scrollTop + v.clientHeight + 150; const shown = items.filter((it, i) => tops[i] + heightOf(it) > from && tops[i] < to);
    win.style.transform = `translateY(${tops[items.indexOf(shown[0])] ?? 0}px)`;
    sync(win, shown.map((it) => ({ key: it.id, shows: `${zoo.shown(it)}|${seps.get(it.id)}`, make: () => row(it, seps.get(it.id)) })));
    let moved = false; shown.forEach((it, i) => { const h = win.children[i].offsetHeight; if (h !== heights.get(it.id)) { heights.set(it.id, h); moved = true; } });
    if (!moved) break;
  }
};
let raf = 0; let own = 0;
v.addEventListener('scroll', () => { if (performance.now() > own) stick = v.scrollTop + v.clientHeight >= v.scrollHeight - 30; cancelAnimationFrame(raf); raf = requestAnimationFrame(render); });
zoo.ready = (async () => { await sleep(500); render(); await settle(150); return true; })();
zoo._paint = async (c) => {
  if (c.op === 'push') { stick = true; own = performance.now() + 100; render(); } else if (c.op === 'prepend') { render(); if (!stick) { v.scrollTop += c.items.reduce((n, it) => n + heightOf(it), 0); render(); } } else if (c.op !== 'typing') render();
};
zoo._scroll = async (to) => {
  stick = false; own = performance.now() + 100;
  if (to === 0) v.scrollTop = 0; else if (to === 'end') v.scrollTop = v.scrollHeight; else v.scrollTop += Math.floor(v.clientHeight * 0.7);
  await settle(60); return v.scrollTop + v.clientHeight >= v.scrollHeight - 2;
};
wireSend({ box: document.querySelector('textarea'), button: document.querySelector('#in button'), zoo });
