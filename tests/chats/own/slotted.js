import script from './scripts/english.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { drive, shownOf, sync } from './_lib/sync.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// Web components in web components: the window's list is in its shadow root, each message is a component of its own whose text is slotted
// into its shadow root, where bubble, name and time are.
const zoo = createZoo({ name: 'slotted', half: 'own', script, opts: { shadow: 'open', timeVia: 'own', label: fmt.slash, edit: true, recall: 'notice' } });
customElements.define('pay-line', class extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const own = this.getAttribute('from') === 'self'; const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>:host{display:block;padding:6px 12px}.row{display:flex;gap:8px;flex-direction:${own ? 'row-reverse' : 'row'}}.pic{width:32px;height:32px;border-radius:8px;background:${own ? '#ffb74d' : '#4db6ac'}}.b{background:${own ? '#fff3e0' : '#e0f2f1'};padding:8px 12px;border-radius:8px;max-width:270px;white-space:pre-wrap}.m{font-size:11px;color:#999;text-align:${own ? 'right' : 'left'}}</style><div class="row"><div class="pic"></div><div><div class="m"><span class="who"></span> <time></time></div><div class="b"><slot></slot></div></div></div>`;
    root.querySelector('.who').textContent = this.getAttribute('who'); root.querySelector('time').textContent = this.getAttribute('at');
  }
});
customElements.define('pay-note', class extends HTMLElement {
  connectedCallback() { if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).innerHTML = '<style>:host{display:block;text-align:center;font-size:12px;color:#999;padding:6px}</style><slot></slot>'; }
});
const host = document.querySelector('pay-chat'); const shadow = host.attachShadow({ mode: 'open' });
shadow.innerHTML = '<style>:host{display:flex!important;flex-direction:column;background:#fff}.list{flex:1;overflow-y:auto}.bar{display:flex;border-top:1px solid #ddd}textarea{flex:1;height:44px}</style><div class="list"></div><div class="bar"><textarea></textarea><button>发送</button></div>';
const list = shadow.querySelector('.list');
const line = (it) => { const n = el('pay-line', '', it.text); n.setAttribute('from', it.role === 'customer' ? 'self' : 'peer'); n.setAttribute('who', it.role === 'customer' ? '我' : script.agent); n.setAttribute('at', fmt.slash(it.time)); return n; };
const draw = () => {
  const want = shownOf(zoo).map((it) => ({ key: it.id, shows: zoo.shown(it), make: () => (it.role === 'system' || it.recalled ? el('pay-note', '', zoo.shown(it)) : line(it)) }));
  if (zoo.state.typing) want.push({ key: 'typing', shows: '', make: () => el('pay-note', '', '对方正在输入...') });
  sync(list, want);
};
const { end } = drive(zoo, { scroller: list, draw });
zoo.ready = (async () => { await sleep(500); draw(); await settle(100); end(); return true; })();
wireSend({ box: shadow.querySelector('textarea'), button: shadow.querySelector('button'), zoo });
