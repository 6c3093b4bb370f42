import script from './scripts/english.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// Sides are the other way round: the customer on the left as "You", the agent on the right by name. 12-hour English times.
const zoo = createZoo({ name: 'english', half: 'own', script, opts: { timeVia: 'own', label: fmt.enMdAmPm, edit: true, recall: 'notice', recallText: () => 'This message was deleted',
  noise: () => ['Edited', 'Sending…', 'Delivered', 'Lily is typing…', 'Write a message'].map((text) => ({ kind: 'status', text })) } });
const thread = document.getElementById('thread'); const nodes = new Map();
const node = (it) => {
  let n;
  if (it.role === 'system' || it.recalled) n = el('p', 'ev', zoo.shown(it));
  else {
    const own = it.role === 'customer';
    const head = el('header', '', el('b', '', own ? 'You' : script.agent), ' · ', el('time', '', fmt.enMdAmPm(it.time)), it.edited ? ' · Edited' : '', own ? (it.status === 'sending' ? ' · Sending…' : ' · Delivered') : '');
    const text = el('div', 't'); it.text.split('\n').forEach((s, i) => text.append(...(i ? [document.createElement('br'), s] : [s])));
    n = el('article', own ? 'l' : 'r', head, text);
  }
  nodes.set(it.id, n); return n;
};
const end = () => { thread.scrollTop = thread.scrollHeight; };
zoo.ready = (async () => { await sleep(450); thread.append(...zoo.state.items.map(node)); await settle(100); end(); return true; })();
thread.addEventListener('scroll', () => { if (thread.scrollTop === 0) zoo._loadMore(); });
zoo._paint = async (c) => {
  if (c.op === 'typing') document.getElementById('typing').textContent = zoo.state.typing ? 'Lily is typing…' : '';
  else if (c.op === 'push') { thread.append(...c.items.map(node)); end(); }
  else if (c.op === 'prepend') { const h = thread.scrollHeight; thread.prepend(...c.items.map(node)); thread.scrollTop += thread.scrollHeight - h; }
  else nodes.get(c.item.id).replaceWith(node(c.item));
};
const form = document.querySelector('form'); form.onsubmit = (e) => e.preventDefault();
wireSend({ box: form.querySelector('textarea'), button: form.querySelector('button'), zoo });
