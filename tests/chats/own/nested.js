import script from './scripts/nested.json' with { type: 'json' };
import { br } from './_lib/dom.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// A loader script, as vendors ship it: an about:blank frame filled by document.write, in it a srcdoc frame with the chat.
const zoo = createZoo({ name: 'nested', half: 'own', script, opts: { iframe: 'nested', timeVia: 'separator', sep: fmt.smart, gap: 3 * 60e3, edit: true, recall: 'notice', recallText: (it) => (it.role === 'customer' ? '你撤回了一条消息' : `“${script.agent}”撤回了一条消息`),
  noise: () => ['逾期了怎么办？', '请尽快还款，如有困难请联系在线客服。', '怎么查看合同？', '怎么开具结清证明？', '结清后 3 个工作日可在线申请。'].map((text) => ({ kind: 'chrome', text })) } });
const inner = `<!doctype html><meta charset="utf-8"><style>body{margin:0;font:14px/1.6 sans-serif;display:flex;flex-direction:column;height:100vh}h4{margin:0;padding:10px;background:#0a8f6b;color:#fff}ul{list-style:none;margin:0;padding:10px;flex:1;overflow:auto;background:#f4f6f8}li{margin:8px 0}li>p{display:inline-block;margin:0;padding:8px 10px;border-radius:4px;background:#fff;max-width:70%;text-align:left}li.me{text-align:right}li.me>p{background:#c9f2e3}li.tm,li.nt{text-align:center;color:#999;font-size:12px}li>b{display:block;font-size:12px;color:#888;font-weight:400}footer{display:flex}textarea{flex:1}</style><h4>联系客服</h4><ul></ul><nav>${script.quick.map((q) => `<button>${q}</button>`).join('')}</nav><footer><textarea rows="2"></textarea><button id="go">发送</button></footer>`;
let doc, list; const nodes = new Map();
const li = (cls, html) => { const n = doc.createElement('li'); n.className = cls; n.innerHTML = html; return n; };
const item = (it) => { const n = it.role === 'system' || it.recalled ? li('nt', br(zoo.shown(it))) : li(it.role === 'customer' ? 'me' : 'kf', `${it.role === 'agent' ? `<b>${script.agent}</b>` : ''}<p>${br(it.text)}</p>${it.edited ? '<small> 已编辑</small>' : ''}`); nodes.set(it.id, n); return n; };
const lines = new Map();
const separators = () => { const want = new Map(zoo._seps().map((s) => [s.before, s.label])); for (const [id, n] of lines) if (!want.has(id)) { n.remove(); lines.delete(id); } for (const [id, label] of want) if (!lines.has(id)) { const n = li('tm', label); lines.set(id, n); nodes.get(id).before(n); } };
const end = () => { list.scrollTop = list.scrollHeight; };
zoo.ready = (async () => {
  await sleep(500);
  const outer = document.createElement('iframe'); outer.style.cssText = 'border:0;width:380px;height:560px;box-shadow:0 2px 16px #0003'; document.getElementById('slot').append(outer);
  const od = outer.contentDocument; od.open(); od.write('<!doctype html><body style="margin:0"><div id="holder"></div></body>'); od.close();
  const frame = od.createElement('iframe'); frame.style.cssText = 'border:0;width:380px;height:560px;display:block'; frame.srcdoc = inner;
  const loaded = new Promise((ok) => { frame.onload = ok; }); od.getElementById('holder').append(frame); await loaded;
  doc = frame.contentDocument; list = doc.querySelector('ul'); list.append(...zoo.state.items.map(item)); separators(); end();
  const box = doc.querySelector('textarea'); doc.getElementById('go').onclick = () => { if (box.value.trim()) { zoo.push({ role: 'customer', text: box.value.trim() }); box.value = ''; } };
  list.addEventListener('scroll', () => { if (list.scrollTop === 0) zoo._loadMore(); });
  await settle(150); return true;
})();
zoo._paint = async (c) => {
  if (c.op === 'typing') doc.querySelector('h4').textContent = zoo.state.typing ? '对方正在输入...' : '联系客服';
  else if (c.op === 'push') { list.append(...c.items.map(item)); separators(); end(); }
  else if (c.op === 'prepend') { list.prepend(...c.items.map(item)); separators(); }
  else if (c.edit || c.recall) { const old = nodes.get(c.item.id); old.replaceWith(item(c.item)); separators(); }
};
