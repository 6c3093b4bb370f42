import script from './scripts/reverse.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { drive, shownOf, sync } from './_lib/sync.js';
import { createZoo, settle, sleep } from './_lib/zoo.js';
// Utility classes only; the same ones on both sides but for two. Times are 「N 分钟前」 and tick.
const ago = (t) => { const m = Math.floor((Date.now() - Date.parse(t)) / 60e3); return m < 1 ? '刚刚' : m < 60 ? `${m} 分钟前` : m < 1440 ? `${Math.floor(m / 60)} 小时前` : `${Math.floor(m / 1440)} 天前`; };
const zoo = createZoo({ name: 'soup', half: 'own', script, opts: { timeVia: 'relative', label: ago, edit: true, recall: 'notice' } });
const root = document.getElementById('root');
const face = () => el('div', 'flex-shrink-0 h-10 w-10 rounded-full bg-gray-300');
const row = (it) => {
  const own = it.role === 'customer'; const time = el('span', 'text-xs text-gray-500 leading-none', ago(it.time)); time.dataset.t = it.time;
  const inner = el('div', '', el('div', own ? 'bg-blue-600 text-white p-3 rounded-l-lg' : 'bg-gray-300 p-3 rounded-r-lg', el('p', 'text-sm whitespace-pre-wrap', it.text)), time);
  return own ? el('div', 'flex w-full mt-2 space-x-3 max-w-xs ml-auto justify-end', inner, face()) : el('div', 'flex w-full mt-2 space-x-3 max-w-xs', face(), inner);
};
const draw = () => {
  const want = shownOf(zoo).map((it) => ({ key: it.id, shows: `${zoo.shown(it)}${it.recalled}`, make: () => (it.role === 'system' || it.recalled ? el('div', 'flex justify-center my-4', el('span', 'text-xs text-gray-500', zoo.shown(it))) : row(it)) }));
  if (zoo.state.typing) want.push({ key: 'typing', shows: '', make: () => el('div', 'flex w-full mt-2 space-x-3 max-w-xs', face(), el('div', '', el('div', 'bg-gray-300 p-3 rounded-r-lg', el('p', 'text-sm', '对方正在输入...')))) });
  sync(root, want);
};
const { end } = drive(zoo, { scroller: root, draw });
setInterval(() => { for (const n of root.querySelectorAll('[data-t]')) if (n.textContent !== ago(n.dataset.t)) n.textContent = ago(n.dataset.t); }, 1000);
zoo.ready = (async () => { await sleep(400); draw(); await settle(100); end(); return true; })();
wireSend({ box: document.querySelector('input'), button: document.querySelector('button'), zoo });
