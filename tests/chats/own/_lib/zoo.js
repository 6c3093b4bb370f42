// State engine of the hand-built pages, with the interface of tests/chats/zoo (its README describes window.zoo and the scorer).
// It knows what a human should see; each page's own script shows it the way such pages do.
export const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
export const settle = async (ms = 60) => {
  await new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)));
  await sleep(ms);
};
const p2 = (n) => String(n).padStart(2, '0');
const D = (t) => new Date(t);
export const fmt = {
  hm: (t) => `${p2(D(t).getHours())}:${p2(D(t).getMinutes())}`,
  hms: (t) => `${fmt.hm(t)}:${p2(D(t).getSeconds())}`,
  ymd: (t) => `${D(t).getFullYear()}-${p2(D(t).getMonth() + 1)}-${p2(D(t).getDate())}`,
  ymdhm: (t) => `${fmt.ymd(t)} ${fmt.hm(t)}`,
  ymdhms: (t) => `${fmt.ymd(t)} ${fmt.hms(t)}`,
  slash: (t) => `${D(t).getFullYear()}/${D(t).getMonth() + 1}/${D(t).getDate()} ${fmt.hm(t)}`,
  mdhm: (t) => `${p2(D(t).getMonth() + 1)}-${p2(D(t).getDate())} ${fmt.hm(t)}`,
  zhMdhm: (t) => `${D(t).getMonth() + 1}月${D(t).getDate()}日 ${fmt.hm(t)}`,
  zhAmPm: (t) => { const h = D(t).getHours(); return `${h < 6 ? '凌晨' : h < 12 ? '上午' : h < 13 ? '中午' : h < 18 ? '下午' : '晚上'}${h % 12 || 12}:${p2(D(t).getMinutes())}`; },
  amPm: (t) => { const h = D(t).getHours(); return `${h % 12 || 12}:${p2(D(t).getMinutes())} ${h < 12 ? 'AM' : 'PM'}`; },
  enMdAmPm: (t) => `${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][D(t).getMonth()]} ${D(t).getDate()}, ${fmt.amPm(t)}`,
  // what ASP.NET prints for zh-CN: 2026/11/21 下午 03:04:05
  aspZh: (t) => { const h = D(t).getHours(); return `${D(t).getFullYear()}/${D(t).getMonth() + 1}/${D(t).getDate()} ${h < 12 ? '上午' : '下午'} ${p2(h % 12 || 12)}:${p2(D(t).getMinutes())}:${p2(D(t).getSeconds())}`; },
  weekHm: (t) => `星期${'日一二三四五六'[D(t).getDay()]} ${fmt.hm(t)}`,
  // WeChat-like: today 10:32 / 昨天 10:32 / 星期三 10:32 / 2026年11月3日 10:32
  smart: (t) => {
    const day = (x) => { const d = D(x); d.setHours(0, 0, 0, 0); return d.getTime(); };
    const diff = Math.round((day(Date.now()) - day(t)) / 864e5);
    if (diff === 0) return fmt.hm(t);
    if (diff === 1) return `昨天 ${fmt.hm(t)}`;
    if (diff > 1 && diff < 7) return fmt.weekHm(t);
    return `${D(t).getFullYear()}年${D(t).getMonth() + 1}月${D(t).getDate()}日 ${fmt.hm(t)}`;
  },
};
export const avatar = (ch, bg = '#1677ff') => 'data:image/svg+xml;utf8,' + encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="${bg}"/><text x="20" y="27" font-size="19" text-anchor="middle" fill="#fff">${ch}</text></svg>`);
export const photo = (seed = 1) => 'data:image/svg+xml;utf8,' + encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="220"><rect width="160" height="220" fill="#f3f5f7"/><rect width="160" height="26" fill="#${['3b82f6', '10b981', 'f59e0b'][seed % 3]}"/>${Array.from({ length: 9 }, (_, i) => `<rect x="12" y="${42 + i * 18}" width="${60 + ((i * 37 + seed * 13) % 76)}" height="8" fill="#c5ccd6"/>`).join('')}</svg>`);

let seq = 0;
export function createZoo(cfg) {
  const { name, script } = cfg; // script: {title, agent, customer, messages, history, pool, quick}
  const o = {
    timeVia: 'own', // how a human can learn a message's time: own (label with it) | separator (line above) | relative ("3分钟前") | none
    gap: 5 * 60e3, sep: null, label: null, prepend: true, recall: 'notice', edit: true,
    recallText: (it) => (it.role === 'customer' ? '你撤回了一条消息' : '对方撤回了一条消息'),
    kinds: ['text'], typing: true, sendDelay: 350, noise: () => [], ...cfg.opts,
  };
  const mk = (m) => {
    const kind = m.kind && o.kinds.includes(m.kind) ? m.kind : 'text';
    const text = kind === 'image' ? '' : kind === 'text' && m.kind === 'image' ? `[图片] ${m.alt}` : m.text;
    const time = o.useNow ? new Date().toISOString() : m.time ? new Date(m.time).toISOString() : new Date().toISOString();
    return { ...m, id: `m${++seq}${Math.random().toString(36).slice(2, 6)}`, role: m.role, kind, text, alt: m.alt, card: m.card, time, status: 'read' };
  };
  const state = { items: script.messages.map(mk), typing: false, quick: script.quick || [], historyLeft: true, title: script.title, agent: script.agent, customer: script.customer };
  const ever = [];
  const shown = (it) => (it.recalled ? o.recallText(it) : o.shownText ? o.shownText(it) : it.text);
  const entry = (it) => {
    const e = { role: it.recalled ? 'system' : it.role, text: shown(it), kind: it.recalled ? 'text' : it.kind, time: it.time, timeVia: it.recalled ? 'none' : it.role === 'system' ? (o.systemTime || 'none') : o.timeVia, id: it.id };
    if (o.timeVia === 'separator' && e.timeVia === 'separator') e.sepTime = sepBefore(it);
    if (e.kind === 'image') { e.optional = true; e.alts = ['[图片]', '图片', it.alt, `[图片] ${it.alt}`].filter(Boolean); }
    const alts = it.recalled ? null : o.alts?.(it); if (alts) e.alts = alts;
    if (e.kind === 'card') e.alts = [it.card.title, [it.card.title, ...it.card.lines, it.card.button].join('\n')];
    if (it.role === 'system' && !it.recalled && o.systemRoles) e.roles = o.systemRoles;
    if (it.recalled && o.recallRoles) e.roles = ['system', it.role];
    return e;
  };
  // separators: list of {before: id, label}
  const seps = () => {
    const out = []; let last = -Infinity;
    if (!o.sep) return out;
    for (const it of state.items) {
      if (it.removed || (it.role === 'system' && !o.sepOnSystem)) continue;
      const t = Date.parse(it.time);
      if (t - last > o.gap) { out.push({ before: it.id, label: o.sep(it.time), time: it.time }); last = t; }
    }
    return out;
  };
  const sepBefore = (it) => { let t = null; const s = new Map(seps().map((x) => [x.before, x.time])); for (const x of state.items) { if (s.has(x.id)) t = s.get(x.id); if (x === it) break; } return t; };
  const remember = (it) => { const e = entry(it); if (!ever.some((x) => x.id === e.id && x.text === e.text)) ever.push(e); };
  state.items.forEach(remember);
  const subs = new Set(); let version = 0;
  const paint = async (change) => { version++; subs.forEach((f) => f(change)); if (zoo._paint) await zoo._paint(change, state); };
  const at = (i) => { const it = visible()[i]; if (!it) throw new Error(`no message ${i}`); return it; };
  const visible = () => state.items.filter((x) => !x.removed);
  let burstN = 0;
  const zoo = {
    name, half: cfg.half, features: { prepend: !!o.prepend, recall: o.recall, edit: !!o.edit, typing: !!o.typing, virtual: !!o.virtual, shadow: o.shadow || false, iframe: o.iframe || false, timeVia: o.timeVia },
    state, _seps: seps, _opts: o,
    _subscribe: (f) => { subs.add(f); return () => subs.delete(f); }, _version: () => version,
    ready: null,
    async push(m) {
      if (o.typing && m.role === 'agent') { state.typing = true; await paint({ op: 'typing' }); await sleep(250); state.typing = false; await paint({ op: 'typing' }); }
      const it = mk(m);
      if (it.role === 'customer') it.status = 'sending';
      state.items.push(it); remember(it);
      await paint({ op: 'push', items: [it] });
      if (it.role === 'customer') { await sleep(o.sendDelay); it.status = 'sent'; await paint({ op: 'update', item: it }); }
      await settle(o.settle ?? 60);
      return it.id;
    },
    async burst(n) {
      for (let i = 0; i < n; i++) {
        const src = script.pool[burstN % script.pool.length]; burstN++;
        const it = mk({ role: src.role, text: src.text.replaceAll('{n}', String(burstN + 2)) });
        state.items.push(it); remember(it);
        await paint({ op: 'push', items: [it], burst: true });
        if (i % 4 === 3) await new Promise((r) => requestAnimationFrame(r));
      }
      await settle(300);
    },
    async typing(on) { state.typing = !!on; await paint({ op: 'typing' }); await settle(); },
    truth: () => visible().map(entry),
    ever: () => { visible().forEach(remember); return ever.slice(); },
    noise: () => {
      const out = [{ kind: 'chrome', text: state.title }];
      for (const n of [state.agent, state.customer]) if (n) out.push({ kind: 'nick', text: n });
      for (const s of seps()) out.push({ kind: 'time', text: s.label });
      if (o.label) for (const it of visible()) { const l = o.label(it.time, it); if (l) out.push({ kind: 'time', text: l }); }
      for (const q of state.quick) out.push({ kind: 'quick-reply', text: q });
      for (const s of ['发送中', '发送中...', '已发送', '已送达', '已读', '未读', '(已编辑)', '已编辑', '发送', '对方正在输入', '对方正在输入...', '对方正在输入…', '正在输入', `${state.agent} 正在输入`, `${state.agent} 正在输入...`]) out.push({ kind: 'status', text: s });
      const seen = new Set();
      return [...out, ...o.noise()].filter((x) => { const k = x.kind + x.text; if (seen.has(k)) return false; seen.add(k); return true; });
    },
  };
  if (o.prepend) zoo.prependHistory = async (list = script.history) => {
    const its = list.map((m, i) => mk(m.time ? m : { ...m, time: new Date(Date.parse(state.items[0].time) - (list.length - i) * 40e3).toISOString() }));
    state.items.unshift(...its); its.forEach(remember);
    if (list === script.history) state.historyLeft = false;
    await paint({ op: 'prepend', items: its }); await settle(250);
  };
  // adapters whose library pulls history itself: adds the older messages to the state, the library renders what it is given
  zoo._takeHistory = () => { if (!state.historyLeft) return []; state.historyLeft = false; const its = script.history.map(mk); state.items.unshift(...its); its.forEach(remember); return its; };
  // called by adapters when the user scrolls to the top / presses "load more"
  zoo._loadMore = async () => { if (state.historyLeft && zoo.prependHistory) { state.historyLeft = false; await sleep(300); await zoo.prependHistory(script.history); } };
  if (o.edit) zoo.edit = async (i, text) => { const it = at(i); it.text = text; it.kind = 'text'; it.edited = true; remember(it); await paint({ op: 'update', item: it, edit: true }); await settle(o.settle ?? 60); };
  if (o.recall) zoo.recall = async (i) => {
    const it = at(i);
    if (o.recall === 'remove') { it.removed = true; await paint({ op: 'remove', item: it }); } else { it.recalled = true; remember(it); await paint({ op: 'update', item: it, recall: true }); }
    await settle(o.settle ?? 60);
  };
  zoo.shown = shown;
  window.zoo = zoo;
  return zoo;
}
