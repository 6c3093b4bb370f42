import script from './scripts/table.json' with { type: 'json' };
import { br } from './_lib/dom.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// An old intranet-style chat: one table row a message, name and time in the first cell, a bill table below it.
const zoo = createZoo({ name: 'table', half: 'own', script, opts: { timeVia: 'own', systemTime: 'none', label: fmt.aspZh, edit: false, recall: 'notice', recallText: (it) => `${it.role === 'customer' ? '访客' : '坐席 208'}撤回了一条消息`,
  noise: () => ['2026年9月', '查看更早的记录', '1,860.00'].map((text) => ({ kind: 'chrome', text })) } });
const rows = document.getElementById('rows'); const scroll = document.getElementById('scroll');
const row = (it) => {
  const tr = document.createElement('tr'); tr.id = it.id;
  if (it.role === 'system' || it.recalled) { tr.className = 's'; tr.innerHTML = `<td colspan="2">${br(zoo.shown(it))}</td>`; return tr; }
  tr.className = it.role === 'customer' ? 'v' : 'k';
  tr.innerHTML = `<td class="n">${it.role === 'customer' ? script.customer : script.agent}<br>${fmt.aspZh(it.time)}</td><td>${br(it.text)}</td>`;
  return tr;
};
const end = () => { scroll.scrollTop = scroll.scrollHeight; };
zoo.ready = (async () => { await sleep(300); rows.append(...zoo.state.items.map(row)); await settle(100); end(); return true; })();
zoo._paint = async (c) => {
  if (c.op === 'typing') document.getElementById('st').textContent = zoo.state.typing ? '对方正在输入...' : '';
  else if (c.op === 'push') { rows.append(...c.items.map(row)); end(); }
  else if (c.op === 'prepend') { rows.firstElementChild.after(...c.items.map(row)); document.getElementById('more').hidden = true; }
  else if (c.recall) document.getElementById(c.item.id).replaceWith(row(c.item));
};
document.getElementById('more').onclick = () => zoo._loadMore();
document.getElementById('f').onsubmit = (e) => { e.preventDefault(); const box = document.getElementById('msg'); if (box.value.trim()) { zoo.push({ role: 'customer', text: box.value.trim() }); box.value = ''; } };
