import script from './scripts/table.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { drive, shownOf, sync } from './_lib/sync.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// Old style, no wrapper, no sides: a name line with the time, then the text, all siblings.
const zoo = createZoo({ name: 'flat', half: 'own', script, opts: { timeVia: 'own', label: fmt.ymdhms, edit: true, recall: 'notice' } });
const rec = document.getElementById('rec');
const draw = () => {
  const want = [];
  for (const it of shownOf(zoo)) {
    if (it.role === 'system' || it.recalled) { want.push({ key: it.id, shows: zoo.shown(it), make: () => el('p', 's', zoo.shown(it)) }); continue; }
    const own = it.role === 'customer';
    want.push({ key: `n${it.id}`, shows: '', make: () => el('p', own ? 'n v' : 'n', `${own ? '访客' : script.agent} ${fmt.ymdhms(it.time)}`) }, { key: it.id, shows: it.text, make: () => el('p', 'c', it.text) });
  }
  if (zoo.state.typing) want.push({ key: 'typing', shows: '', make: () => el('p', 's', `${script.agent} 正在输入...`) });
  sync(rec, want);
};
const { end } = drive(zoo, { scroller: rec, draw });
zoo.ready = (async () => { await sleep(300); draw(); await settle(100); end(); return true; })();
wireSend({ box: document.getElementById('say'), button: document.getElementById('go'), zoo });
