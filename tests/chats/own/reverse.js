import script from './scripts/reverse.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// H5 list in column-reverse: the newest message is the FIRST child. No names; time lines 上午/下午 above groups.
const zoo = createZoo({ name: 'reverse', half: 'own', script, opts: { timeVia: 'separator', sep: (t) => `${fmt.zhMdhm(t).split(' ')[0]} ${fmt.zhAmPm(t)}`, edit: false, recallText: (it) => (it.role === 'customer' ? '您撤回了一条消息' : '还款管家撤回了一条消息') } });
const flow = document.getElementById('flow'); const nodes = new Map(); const lines = new Map();
const bubble = (it) => { const n = it.role === 'system' || it.recalled ? el('div', '_c3', zoo.shown(it)) : el('div', `_a1${it.role === 'customer' ? ' _r' : ''}`, el('div', '_d4'), el('div', '_b2', it.text)); nodes.set(it.id, n); return n; };
const separators = () => {
  const want = new Map(zoo._seps().map((s) => [s.before, s.label]));
  for (const [id, n] of lines) if (!want.has(id)) { n.remove(); lines.delete(id); }
  for (const [id, label] of want) if (!lines.has(id)) { const n = el('div', '_c3', label); lines.set(id, n); nodes.get(id).after(n); }
};
const dots = el('div', '_a1', el('div', '_d4'), el('div', '_b2', '对方正在输入…')); dots.hidden = true; dots.style.display = 'none';
zoo.ready = (async () => { await sleep(400); flow.append(dots, ...zoo.state.items.map(bubble).reverse()); separators(); await settle(100); return true; })();
flow.addEventListener('scroll', () => { if (-flow.scrollTop + flow.clientHeight >= flow.scrollHeight - 2) zoo._loadMore(); });
zoo._paint = async (c) => {
  if (c.op === 'typing') dots.style.display = zoo.state.typing ? '' : 'none';
  else if (c.op === 'push') for (const it of c.items) dots.after(bubble(it));
  else if (c.op === 'prepend') flow.append(...c.items.map(bubble).reverse());
  else if (c.recall) nodes.get(c.item.id).replaceWith(bubble(c.item));
  separators();
};
wireSend({ box: document.querySelector('textarea'), button: document.querySelector('button'), zoo });
