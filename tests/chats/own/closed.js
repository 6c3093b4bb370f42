import script from './scripts/closed.json' with { type: 'json' };
import { br, el, wireSend } from './_lib/dom.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// A launcher in a web component whose shadow root is closed; time inside the bubble's footer, 已读 behind it.
const zoo = createZoo({ name: 'closed', half: 'own', script, opts: { shadow: 'closed', timeVia: 'own', label: fmt.hm, edit: true, recallText: () => '此消息已撤回' } });
const css = `:host{position:fixed;right:24px;bottom:24px;width:360px;height:520px;display:flex;flex-direction:column;background:#fff;border-radius:12px;box-shadow:0 6px 24px #0003;font:14px/1.6 sans-serif}
.bar{background:#1456c2;color:#fff;padding:10px 14px;border-radius:12px 12px 0 0}.log{flex:1;overflow:auto;padding:10px}.row{display:flex;margin:8px 0;gap:8px}.row.out{flex-direction:row-reverse}.pic{width:32px;height:32px;border-radius:50%;background:#9bb8e8;flex:none;text-align:center;line-height:32px;color:#fff}
.bub{background:#eef2f8;border-radius:8px;padding:8px 10px;max-width:230px}.out .bub{background:#cfe2ff}.foot{font-size:11px;color:#888;text-align:right}.tip{text-align:center;color:#999;font-size:12px;margin:8px}.qk button{margin:4px;border:1px solid #1456c2;background:#fff;border-radius:14px}.in{display:flex;border-top:1px solid #eee}.in [contenteditable]{flex:1;padding:8px;outline:0;min-height:24px}`;
let log, typingRow;
const nodes = new Map();
const body = (it) => {
  if (it.role === 'system' || it.recalled) return el('div', 'tip', zoo.shown(it));
  const bub = el('div', 'bub'); const text = el('div', 'txt'); text.innerHTML = br(it.text);
  bub.append(text, el('div', 'foot', `${fmt.hm(it.time)} ${it.edited ? '已编辑 ' : ''}${it.role === 'customer' ? (it.status === 'sending' ? '发送中' : '已读') : ''}`));
  return el('div', `row ${it.role === 'customer' ? 'out' : 'in-msg'}`, el('div', 'pic', it.role === 'customer' ? '我' : '安'), bub);
};
const place = (it) => { const n = body(it); nodes.set(it.id, n); return n; };
class ServiceChat extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'closed' });
    root.innerHTML = `<style>${css}</style><div class="bar">${script.title}</div><div class="log"></div><div class="qk">${script.quick.map((q) => `<button>${q}</button>`).join('')}</div><div class="in"><div contenteditable="true" aria-label="输入消息"></div><button>发送</button></div>`;
    log = root.querySelector('.log'); const box = root.querySelector('[contenteditable]');
    wireSend({ box, button: root.querySelector('.in button'), zoo, read: () => box.innerText, clear: () => { box.textContent = ''; } });
    log.append(...zoo.state.items.map(place)); typingRow = el('div', 'tip', '对方正在输入...'); typingRow.hidden = true; log.append(typingRow);
    log.addEventListener('scroll', () => { if (log.scrollTop === 0) zoo._loadMore(); });
  }
}
const end = () => { log.scrollTop = log.scrollHeight; };
zoo.ready = (async () => { await sleep(500); customElements.define('service-chat', ServiceChat); await settle(100); end(); return true; })();
zoo._paint = async (c) => {
  if (c.op === 'typing') typingRow.hidden = !zoo.state.typing;
  else if (c.op === 'push') { for (const it of c.items) typingRow.before(place(it)); end(); }
  else if (c.op === 'prepend') { const h = log.scrollHeight; log.prepend(...c.items.map(place)); log.scrollTop += log.scrollHeight - h; }
  else { const old = nodes.get(c.item.id); old.replaceWith(place(c.item)); }
};
