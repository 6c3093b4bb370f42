import script from './scripts/rerender.json' with { type: 'json' };
import { br, el, wireSend } from './_lib/dom.js';
import { drive, shownOf, sync } from './_lib/sync.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// A definition list: who and when is the term, what was said the definition; notices are definitions without a term.
const zoo = createZoo({ name: 'terms', half: 'own', script, opts: { timeVia: 'own', label: fmt.ymdhms, edit: true, recall: 'notice' } });
const list = document.querySelector('dl');
const head = (it) => { const n = el('dt', it.role === 'customer' ? 'u' : '', it.role === 'customer' ? '我' : script.agent, el('small', '', fmt.ymdhms(it.time))); return n; };
const words = (it, cls) => { const n = el('dd', cls); n.innerHTML = br(zoo.shown(it)); return n; };
const draw = () => {
  const want = [];
  for (const it of shownOf(zoo)) {
    const notice = it.role === 'system' || it.recalled;
    if (!notice) want.push({ key: `h${it.id}`, shows: '', make: () => head(it) });
    want.push({ key: it.id, shows: `${zoo.shown(it)}${notice}`, make: () => words(it, notice ? 'n' : '') });
  }
  if (zoo.state.typing) want.push({ key: 'typing', shows: '', make: () => el('dd', 'n', '对方正在输入…') });
  sync(list, want);
};
const { end } = drive(zoo, { scroller: list, draw });
zoo.ready = (async () => { await sleep(350); draw(); await settle(100); end(); return true; })();
wireSend({ box: document.querySelector('textarea'), button: document.querySelector('input'), zoo });
