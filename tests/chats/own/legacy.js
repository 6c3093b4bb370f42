import script from './scripts/table.json' with { type: 'json' };
import { br, wireSend } from './_lib/dom.js';
import { drive, shownOf } from './_lib/sync.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// Twenty years old: one paragraph a message, name and time on its first line, the words after a <br>; notices in the same paragraphs,
// everything written anew as one string whenever something is said.
const zoo = createZoo({ name: 'legacy', half: 'own', script, opts: { timeVia: 'own', label: fmt.ymdhms, edit: true, recall: 'remove' } });
const box = document.getElementById('msgs');
const html = (it) => (it.role === 'system' ? `<p class="t">系统提示：${br(zoo.shown(it))}</p>` : `<p class="${it.role === 'customer' ? 'c' : 's'}"><b>${it.role === 'customer' ? '访客' : `客服 ${script.agent}`}</b> ${fmt.ymdhms(it.time)}<br>&nbsp;&nbsp;${br(it.text)}</p>`);
zoo._opts.alts = (it) => (it.role === 'system' ? [`系统提示：${it.text}`] : null);
const draw = () => { box.innerHTML = shownOf(zoo).map(html).join(''); };
const { end } = drive(zoo, { scroller: box, draw });
zoo.ready = (async () => { await sleep(400); draw(); await settle(100); end(); return true; })();
wireSend({ box: document.querySelector('textarea'), button: document.querySelector('input'), zoo });
