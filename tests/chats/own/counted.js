import script from './scripts/desk.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { shownOf, sync } from './_lib/sync.js';
import { createZoo, settle, sleep } from './_lib/zoo.js';
// Virtual list of absolutely placed rows that say which of how many they are; the head of the window counts as well.
const zoo = createZoo({ name: 'counted', half: 'own', script, opts: { virtual: true, timeVia: 'none', edit: true, recall: 'notice' } });
const v = document.getElementById('v'); const s = document.getElementById('s'); const heights = new Map(); let stick = true;
const heightOf = (it) => heights.get(it.id) ?? 54;
const row = (it) => { const kind = it.role === 'system' || it.recalled ? 'sys' : it.role === 'customer' ? 'me' : 'ag'; const n = el('div', kind, kind === 'sys' ? zoo.shown(it) : el('div', 'b', zoo.shown(it))); n.setAttribute('role', 'article'); return n; };
const render = () => {
  const items = shownOf(zoo); document.getElementById('n').textContent = `共 ${items.length} 条`;
  for (let pass = 0; pass < 4; pass++) {
    let y = 0; const tops = items.map((it) => { const t = y; y += heightOf(it); return t; }); s.style.height = `${y}px`; if (stick) v.scrollTop = y;
    const want = items.map((it, i) => ({ it, i, y: tops[i] })).filter((r) => r.y + heightOf(r.it) > v.scrollTop - 100 && r.y < v.scrollTop + v.clientHeight + 100);
    sync(s, want.map(({ it }) => ({ key: it.id, shows: zoo.shown(it), make: () => row(it) })));
    let moved = false;
    for (const { it, i, y: top } of want) {
      const { node } = s.__kept.get(it.id); node.style.top = `${top}px`; node.setAttribute('aria-posinset', i + 1); node.setAttribute('aria-setsize', items.length);
      if (node.offsetHeight !== heights.get(it.id)) { heights.set(it.id, node.offsetHeight); moved = true; }
    }
    if (!moved) break;
  }
};
let raf = 0; v.addEventListener('scroll', () => { cancelAnimationFrame(raf); raf = requestAnimationFrame(() => { stick = v.scrollTop + v.clientHeight >= v.scrollHeight - 30; render(); }); });
zoo._paint = async (c) => {
  if (c.op === 'push') { stick = true; render(); } else if (c.op === 'prepend') { const was = v.scrollHeight; stick = false; render(); v.scrollTop += v.scrollHeight - was; render(); } else if (c.op !== 'typing') render();
};
zoo._scroll = async (to) => {
  stick = false; if (to === 0) v.scrollTop = 0; else if (to === 'end') v.scrollTop = v.scrollHeight; else v.scrollTop += Math.floor(v.clientHeight * 0.7);
  await settle(60); return v.scrollTop + v.clientHeight >= v.scrollHeight - 2;
};
zoo.ready = (async () => { await sleep(400); render(); await settle(120); return true; })();
wireSend({ box: document.querySelector('textarea'), button: document.querySelector('#in button'), zoo });
