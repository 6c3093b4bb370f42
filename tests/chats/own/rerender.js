import script from './scripts/rerender.json' with { type: 'json' };
import { br, wireSend } from './_lib/dom.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// The template style of the jQuery years: every change rebuilds the whole list by innerHTML, so no node survives a message.
const zoo = createZoo({ name: 'rerender', half: 'own', script, opts: { timeVia: 'separator', sep: fmt.mdhm, edit: true, recall: 'remove' } });
const list = document.getElementById('list');
const one = (it) => (it.role === 'system' ? `<div class="sys">${br(it.text)}</div>` : `<div class="msg ${it.role === 'customer' ? 'mine' : 'their'}"><div class="c">${br(it.text)}</div>${it.status === 'sending' ? '<span class="load">发送中...</span>' : ''}</div>`);
const draw = (stick = true) => {
  const at = new Map(zoo._seps().map((s) => [s.before, s.label])); const top = list.scrollTop;
  list.innerHTML = zoo.state.items.filter((it) => !it.removed).map((it) => (at.has(it.id) ? `<div class="time">${at.get(it.id)}</div>` : '') + one(it)).join('') + (zoo.state.typing ? '<div class="msg their"><div class="c">正在输入</div></div>' : '');
  list.scrollTop = stick ? list.scrollHeight : top;
};
zoo.ready = (async () => { await sleep(350); draw(); await settle(100); return true; })();
zoo._paint = async (c) => draw(c.op !== 'prepend');
list.addEventListener('scroll', () => { if (list.scrollTop === 0) zoo._loadMore(); });
wireSend({ box: document.querySelector('.say input'), button: document.querySelector('.say button'), zoo });
