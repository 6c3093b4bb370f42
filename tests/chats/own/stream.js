import script from './scripts/stream.json' with { type: 'json' };
import { esc, el, wireSend } from './_lib/dom.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// A language-model assistant: a thinking line, then text that grows letter by letter and is rendered as paragraphs and a list
// when it is finished; buttons under each finished answer. No names, no avatars; time lines above groups.
const plain = (it) => [it.text, ...(it.list ?? []).map((x, i) => `${i + 1}. ${x}`)].join('\n');
const zoo = createZoo({ name: 'stream', half: 'own', script, opts: { timeVia: 'separator', sep: fmt.smart, gap: 10 * 60e3, edit: false, recall: false, typing: true,
  shownText: plain, alts: (it) => (it.list ? [[it.text, ...it.list].join('\n')] : null), noise: () => ['复制', '有帮助', '没帮助', '重新生成', '正在思考…'].map((text) => ({ kind: 'chrome', text })) } });
const turns = document.getElementById('turns'); const nodes = new Map(); const lines = new Map();
const finished = (it) => `<div class="md">${it.text.split('\n').map((p) => `<p>${esc(p)}</p>`).join('')}${it.list ? `<ol>${it.list.map((x) => `<li>${esc(x)}</li>`).join('')}</ol>` : ''}</div><div class="tools"><button>复制</button><button>有帮助</button><button>没帮助</button><button>重新生成</button></div>`;
const turn = (it) => {
  const n = el('li', it.role === 'system' ? 'sep' : 'turn');
  if (it.role === 'system') n.textContent = it.text;
  else if (it.role === 'customer') { n.dataset.own = ''; n.append(el('div', '', it.text)); } else n.innerHTML = finished(it);
  nodes.set(it.id, n); return n;
};
const separators = () => { const want = new Map(zoo._seps().map((s) => [s.before, s.label])); for (const [id, n] of lines) if (!want.has(id)) { n.remove(); lines.delete(id); } for (const [id, label] of want) if (!lines.has(id)) { const n = el('li', 'sep', label); lines.set(id, n); nodes.get(id).before(n); } };
const end = () => { turns.scrollTop = turns.scrollHeight; };
const think = el('li', 'turn think', '正在思考…');
const grow = async (it) => {
  const n = el('li', 'turn'); const md = el('div', 'md'); const p = el('p', ''); md.append(p); n.append(md); nodes.set(it.id, n); turns.append(n); separators();
  const full = plain(it); const step = Math.max(1, Math.ceil(full.length / 14));
  for (let i = step; i < full.length; i += step) { p.textContent = full.slice(0, i); end(); await sleep(30); }
  n.innerHTML = finished(it); end();
};
zoo.ready = (async () => { await sleep(500); turns.append(...zoo.state.items.map(turn)); separators(); document.querySelector('.sug').innerHTML = script.quick.map((q) => `<button>${q}</button>`).join(' '); await settle(100); end(); return true; })();
turns.addEventListener('scroll', () => { if (turns.scrollTop === 0) zoo._loadMore(); });
zoo._paint = async (c) => {
  if (c.op === 'typing') { if (zoo.state.typing) turns.append(think); else think.remove(); end(); return; }
  if (c.op === 'push') { for (const it of c.items) if (it.role === 'agent' && !c.burst) await grow(it); else turns.append(turn(it)); } else if (c.op === 'prepend') turns.prepend(...c.items.map(turn));
  separators(); end();
};
const box = document.querySelector('[contenteditable]');
wireSend({ box, button: document.querySelector('.ask button'), zoo, read: () => box.innerText, clear: () => { box.textContent = ''; } });
