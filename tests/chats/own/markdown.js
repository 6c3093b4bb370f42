import script from './scripts/stream.json' with { type: 'json' };
import { br, el, esc, wireSend } from './_lib/dom.js';
import { drive, shownOf, sync } from './_lib/sync.js';
import { createZoo, settle, sleep } from './_lib/zoo.js';
// Assistant whose answers have tables, lists, code, quotations, long links and pictures, without a bubble; each has buttons below it.
const block = { table: [['期数', '应还日', '金额'], ['1', '12-15', '850.00 元'], ['2', '01-15', '850.00 元']], list: ['先结清逾期部分', '再申请分期'], code: '850.00 × 12 = 10,200.00', quote: '以合同约定为准', link: 'https://help.example.com/repay/detail/very/long/path/which/does/not/end?from=chat&id=20261128000000001' };
const text = (it) => (it.role === 'agent' && it.block ? [it.text, ...block.table.map((r) => r.join(' ')), ...block.list, block.code, block.quote, block.link].join('\n') : it.text);
const alts = (it) => (it.role === 'agent' && it.block ? [[it.text, ...block.table.map((r) => r.join(' ')), ...block.list.map((x, i) => `${i + 1}. ${x}`), block.code, block.quote, block.link].join('\n')] : null);
const marked = { ...script, messages: script.messages.map((m, i) => ({ ...m, block: m.role === 'agent' && i % 3 === 0 })), pool: script.pool.map((m, i) => ({ ...m, block: m.role === 'agent' && i % 4 === 0 })) };
const zoo = createZoo({ name: 'markdown', half: 'own', script: marked, opts: { timeVia: 'none', shownText: text, alts, edit: true, recall: 'remove', noise: () => ['复制', '重新生成', '有用', '没用'].map((t) => ({ kind: 'chrome', text: t })) } });
const y = document.querySelector('.y');
const html = (it) => `<p>${br(it.text)}</p>${it.block ? `<table><thead><tr>${block.table[0].map((c) => `<th>${c}</th>`).join('')}</tr></thead><tbody>${block.table.slice(1).map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</tbody></table><ol>${block.list.map((x) => `<li>${x}</li>`).join('')}</ol><pre><code>${block.code}</code></pre><blockquote><p>${block.quote}</p></blockquote><p><a href="${esc(block.link)}">${esc(block.link)}</a></p>` : ''}`;
const turn = (it) => {
  const n = el('div', 'turn');
  n.innerHTML = it.role === 'customer' ? `<div class="q"><div>${esc(it.text)}</div></div>` : it.role === 'system' || it.recalled ? `<div class="n">${esc(zoo.shown(it))}</div>` : `<div class="a"><svg viewBox="0 0 28 28"><circle cx="14" cy="14" r="14" fill="#6741d9"/></svg><div><div class="md">${html(it)}</div><div class="act"><button>复制</button><button>重新生成</button><button aria-label="有用">👍</button><button aria-label="没用">👎</button></div></div></div>`;
  return n;
};
const draw = () => sync(y, [...shownOf(zoo).map((it) => ({ key: it.id, shows: zoo.shown(it), make: () => turn(it) })), ...(zoo.state.typing ? [{ key: 'typing', shows: '', make: () => el('div', 'turn', el('div', 'n', '正在思考…')) }] : [])]);
const { end } = drive(zoo, { scroller: y, draw });
zoo.ready = (async () => { await sleep(400); draw(); await settle(100); end(); return true; })();
wireSend({ box: document.querySelector('textarea'), button: document.querySelector('.f button'), zoo });
