import script from './scripts/english.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { drive, shownOf, sync } from './_lib/sync.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// Components all the way down: the window, its list and every message have open shadow roots of their own; state and time below the bubble.
const zoo = createZoo({ name: 'parts', half: 'own', script, opts: { shadow: 'open', timeVia: 'own', label: fmt.enMdAmPm, edit: true, recall: 'remove', noise: () => ['Delivered', 'Sending…'].map((text) => ({ kind: 'status', text })) } });
const STYLE = `:host{display:block}.b{max-width:70%;width:fit-content;padding:8px 12px;border-radius:14px;background:#e9e9ee;white-space:pre-wrap}.m{font-size:11px;color:#888;margin:2px 4px 10px}:host([from=visitor]) .b{margin-left:auto;background:#06f;color:#fff}:host([from=visitor]) .m{text-align:right}:host([from=event]) .b{margin:8px auto;background:none;color:#888;font-size:12px}`;
customElements.define('chat-item', class extends HTMLElement {
  show(it) {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const event = it.role === 'system'; this.setAttribute('from', event ? 'event' : it.role === 'customer' ? 'visitor' : 'staff');
    const style = el('style', '', STYLE); const state = it.role === 'customer' ? ` · ${it.status === 'sending' ? 'Sending…' : 'Delivered'}` : '';
    root.replaceChildren(style, el('div', 'b', zoo.shown(it)), ...(event ? [] : [el('div', 'm', `${fmt.enMdAmPm(it.time)}${state}`)]));
  }
});
customElements.define('chat-items', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }).append(el('style', '', ':host{display:block;height:420px;overflow-y:auto;padding:12px}')); }
});
customElements.define('support-chat', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    const style = el('style', '', ':host{display:block;width:420px;margin:20px auto;background:#fff;border:1px solid #ddd;border-radius:8px}div{display:flex;padding:8px}textarea{flex:1}');
    const box = el('textarea'); const button = el('button', '', 'Send');
    root.append(style, el('chat-items'), el('div', '', box, button)); wireSend({ box, button, zoo });
  }
});
const items = document.querySelector('support-chat').shadowRoot.querySelector('chat-items');
const draw = () => sync(items.shadowRoot, [{ key: 'style', shows: '', make: () => el('style', '', ':host{display:block;height:420px;overflow-y:auto;padding:12px;box-sizing:border-box}') }, ...shownOf(zoo).map((it) => ({ key: it.id, shows: '', make: () => el('chat-item'), update: (n) => { const s = `${zoo.shown(it)}${it.status === 'sending'}`; if (n.said !== s) { n.said = s; n.show(it); } } }))]);
const { end } = drive(zoo, { scroller: items, draw });
zoo.ready = (async () => { await sleep(500); items.shadowRoot.replaceChildren(); draw(); await settle(100); end(); return true; })();
