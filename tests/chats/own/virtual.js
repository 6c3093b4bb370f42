import script from './scripts/virtual.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// Virtual list by hand: a fixed pool of nodes whose text and place are REUSED for other messages while scrolling.
const zoo = createZoo({ name: 'virtual', half: 'own', script, opts: { virtual: true, timeVia: 'own', label: fmt.hms, edit: true, recall: 'notice', recallText: (it) => (it.role === 'customer' ? '你撤回了一条消息' : '客服撤回了一条消息') } });
const view = document.getElementById('view'); const size = document.getElementById('size'); const pool = []; const heights = new Map();
const shownItems = () => zoo.state.items.filter((it) => !it.removed);
const kind = (it) => (it.role === 'system' || it.recalled ? 's' : it.role === 'customer' ? 'o' : 'i');
const heightOf = (it) => {
  const key = `${it.id}|${zoo.shown(it)}`; if (heights.has(key)) return heights.get(key);
  const system = kind(it) === 's'; const perLine = system ? 33 : 16; const lines = zoo.shown(it).split('\n').reduce((n, l) => n + Math.max(1, Math.ceil(l.length / perLine)), 0);
  const h = 12 + 16 + lines * (system ? 20 : 22.4) + (system ? 0 : 18); heights.set(key, h); return h;
};
let tops = [];
const layout = () => { tops = []; let y = 8; for (const it of shownItems()) { tops.push(y); y += heightOf(it); } size.style.height = `${y + 8}px`; };
const fill = (node, it, y) => {
  node.className = `slot ${kind(it)}`; node.style.transform = `translateY(${y}px)`; node.style.display = '';
  node.firstChild.textContent = `${it.role === 'customer' ? '我' : script.agent} ${fmt.hms(it.time)}`; node.lastChild.textContent = zoo.shown(it);
};
const render = () => {
  const items = shownItems(); const from = view.scrollTop - 200; const to = view.scrollTop + view.clientHeight + 200;
  let first = tops.findIndex((y, i) => y + heightOf(items[i]) > from); if (first < 0) first = 0;
  let last = first; while (last < items.length && tops[last] < to) last++;
  while (pool.length < last - first) { const n = el('div', 'slot', el('div', 'h'), el('div', 'g')); pool.push(n); size.append(n); }
  const used = new Set(); for (let i = first; i < last; i++) { const n = pool[i % pool.length]; used.add(n); fill(n, items[i], tops[i]); }
  for (const n of pool) if (!used.has(n)) n.style.display = 'none';
};
const toEnd = () => { view.scrollTop = view.scrollHeight; render(); };
zoo.ready = (async () => { await sleep(500); layout(); render(); toEnd(); await settle(150); return true; })();
let raf = 0; view.addEventListener('scroll', () => { cancelAnimationFrame(raf); raf = requestAnimationFrame(render); });
document.getElementById('top').addEventListener('click', () => zoo._loadMore());
zoo._paint = async (c) => {
  if (c.op === 'typing') document.getElementById('top').textContent = zoo.state.typing ? '对方正在输入...' : '专属客服';
  else if (c.op === 'push') { layout(); toEnd(); }
  else if (c.op === 'prepend') { const h = size.offsetHeight; layout(); view.scrollTop += size.offsetHeight - h; render(); }
  else { layout(); render(); }
};
zoo._scroll = async (to) => {
  if (to === 0) view.scrollTop = 0; else if (to === 'end') view.scrollTop = view.scrollHeight; else view.scrollTop += Math.floor(view.clientHeight * 0.7);
  await settle(60); return view.scrollTop + view.clientHeight >= view.scrollHeight - 2;
};
wireSend({ box: document.querySelector('#bar textarea'), button: document.querySelector('#bar button'), zoo });
