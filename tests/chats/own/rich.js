import script from './scripts/rich.json' with { type: 'json' };
import { br, el, wireSend } from './_lib/dom.js';
import { avatar, createZoo, fmt, photo, settle, sleep } from './_lib/zoo.js';
// Mobile web chat with everything in its bubbles: quoted messages, lists, emoji as images, a file, a photo, a card with a button, links.
const emoji = (ch) => 'data:image/svg+xml;utf8,' + encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="16" font-size="16">${ch}</text></svg>`);
const faces = { '[微笑]': emoji('🙂'), '[抱拳]': emoji('🙏') };
const html = (t) => br(t).replace(/\[[^\]]{1,3}\]/g, (x) => (faces[x] ? `<img class="emo" src='${faces[x]}' alt="${x}">` : x)).replace(/https?:\/\/[^\s<]+/g, (u) => `<a href="${u}">${u}</a>`);
const plain = (it) => (it.kind === 'file' ? it.text : [it.text, ...(it.list ?? []).map((x) => `• ${x}`)].join('\n'));
const alts = (it) => {
  if (it.kind === 'file') return [`${it.text}\n${it.size}`, `[文件] ${it.text}`, `[文件] ${it.text}\n${it.size}`, `[文件：${it.text}]`, `[文件 ${it.text}]`];
  if (it.list) return [[it.text, ...it.list].join('\n'), [it.text, ...it.list.map((x) => `- ${x}`)].join('\n'), [it.text, ...it.list.map((x) => `·${x}`)].join('\n')];
  if (it.quote) return [`${it.quote.nick}：${it.quote.text}\n${it.text}`, `> ${it.quote.nick}：${it.quote.text}\n${it.text}`, `「${it.quote.nick}：${it.quote.text}」${it.text}`, `引用 ${it.quote.nick}：${it.quote.text}\n${it.text}`, `[引用 ${it.quote.nick}：${it.quote.text}]\n${it.text}`];
  return null;
};
const zoo = createZoo({ name: 'rich', half: 'own', script, opts: { kinds: ['text', 'image', 'card', 'file'], timeVia: 'separator', sep: fmt.zhMdhm, edit: false, recall: 'notice', shownText: plain, alts, recallText: (it) => (it.role === 'customer' ? '你撤回了一条消息' : `${script.agent}撤回了一条消息`),
  noise: () => ['248 KB', '查看方案', ...script.messages.filter((m) => m.quote).map((m) => `${m.quote.nick}：${m.quote.text}`)].map((text) => ({ kind: 'chrome', text })) } });
const wrap = document.querySelector('.wrap'); const scroller = document.querySelector('.scroller'); const nodes = new Map(); const lines = new Map();
const inside = (it) => {
  if (it.kind === 'image') return `<img src='${photo(1)}' width="120" alt="${it.alt}">`;
  if (it.kind === 'file') return `<div class="file"><i></i><div><div>${it.text}</div><small>${it.size}</small></div></div>`;
  if (it.kind === 'card') return `<div class="card"><h5>${it.card.title}</h5>${it.card.lines.map((l) => `<div>${l}</div>`).join('')}<button>${it.card.button}</button></div>`;
  return `${it.quote ? `<div class="quote">${it.quote.nick}：${html(it.quote.text)}</div>` : ''}<div class="body">${html(it.text)}${it.list ? `<ul>${it.list.map((x) => `<li>${html(x)}</li>`).join('')}</ul>` : ''}</div>`;
};
const cell = (it) => {
  const n = el('div');
  if (it.role === 'system' || it.recalled) { n.className = 'gray'; n.append(el('span', '', zoo.shown(it))); } else {
    const own = it.role === 'customer'; n.className = `cell ${own ? 'right' : 'left'}`;
    n.innerHTML = `<img class="face" alt="" src='${avatar(own ? '我' : '周', own ? '#888' : '#1677ff')}'><div>${own ? '' : `<div class="name">${script.agent}</div>`}<div class="pop">${inside(it)}</div></div>${own ? `<span class="read">${it.status === 'sending' ? '发送中' : '已读'}</span>` : ''}`;
  }
  nodes.set(it.id, n); return n;
};
const separators = () => { const want = new Map(zoo._seps().map((s) => [s.before, s.label])); for (const [id, n] of lines) if (!want.has(id)) { n.remove(); lines.delete(id); } for (const [id, label] of want) if (!lines.has(id)) { const n = el('div', 'stamp', label); lines.set(id, n); nodes.get(id).before(n); } };
const end = () => { scroller.scrollTop = scroller.scrollHeight; };
const typing = el('div', 'cell left', el('div', 'pop', '对方正在输入…'));
zoo.ready = (async () => { await sleep(700); wrap.append(...zoo.state.items.map(cell)); separators(); document.querySelector('.chips').innerHTML = script.quick.map((q) => `<button>${q}</button>`).join(' '); await settle(150); end(); return true; })();
scroller.addEventListener('scroll', () => { if (scroller.scrollTop === 0) zoo._loadMore(); });
zoo._paint = async (c) => {
  if (c.op === 'typing') { if (zoo.state.typing) wrap.append(typing); else typing.remove(); }
  else if (c.op === 'push') { wrap.append(...c.items.map(cell)); separators(); end(); }
  else if (c.op === 'prepend') { const h = scroller.scrollHeight; wrap.prepend(...c.items.map(cell)); separators(); scroller.scrollTop += scroller.scrollHeight - h; }
  else nodes.get(c.item.id).replaceWith(cell(c.item));
};
wireSend({ box: document.querySelector('.foot textarea'), button: document.querySelector('.send'), zoo });
