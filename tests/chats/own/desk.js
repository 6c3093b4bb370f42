import script from './scripts/desk.json' with { type: 'json' };
import { el, wireSend } from './_lib/dom.js';
import { createZoo, fmt, settle, sleep } from './_lib/zoo.js';
// Three columns: conversations (whose preview repeats the last message), the chat, frequent questions with a search box.
const others = [['花呗服务', '您的账单已出，请按时还款', '昨天'], ['系统通知', '登录提醒：新设备登录', '星期三'], ['投诉受理', '您的投诉已受理', '11-12'], ['活动小助手', '领取您的本月优惠', '11-02']];
const zoo = createZoo({ name: 'desk', half: 'own', script, opts: { timeVia: 'own', label: fmt.ymdhm, edit: true, recallText: (it) => (it.role === 'customer' ? '你撤回了一条消息' : '对方撤回了一条消息'),
  noise: () => [...others.flat(), '逾期会有什么影响？', '可能产生逾期费用，并按规定报送征信。', '可以分期吗？', '符合条件的账单可在页面申请分期。', '常见问题'].map((text) => ({ kind: 'chrome', text })) } });
const hist = document.getElementById('hist'); const people = document.getElementById('people'); const head = document.querySelector('#talk>h2'); const nodes = new Map();
const drawPeople = () => {
  const last = zoo.state.items.findLast((it) => !it.removed);
  people.replaceChildren(...[[script.agent, zoo.shown(last).split('\n')[0], fmt.hm(last.time)], ...others].map(([name, text, time], i) => el('div', `person${i ? '' : ' on'}`, el('strong', '', name), el('time', '', time), el('div', 'last', text))));
};
const line = (it) => {
  const n = it.role === 'system' || it.recalled ? el('div', 'note', zoo.shown(it)) : el('div', `line${it.role === 'customer' ? ' self' : ''}`, el('div', 'who', `${it.role === 'customer' ? '我' : script.agent}  ${fmt.ymdhm(it.time)}${it.edited ? ' 已编辑' : ''}`), el('div', 'what', it.text));
  nodes.set(it.id, n); return n;
};
const end = () => { hist.scrollTop = hist.scrollHeight; };
zoo.ready = (async () => { await sleep(600); head.textContent = script.agent; hist.append(...zoo.state.items.map(line)); drawPeople(); await settle(100); end(); return true; })();
hist.addEventListener('scroll', () => { if (hist.scrollTop === 0) zoo._loadMore(); });
zoo._paint = async (c) => {
  if (c.op === 'typing') head.textContent = zoo.state.typing ? '对方正在输入...' : script.agent;
  else if (c.op === 'push') { hist.append(...c.items.map(line)); end(); }
  else if (c.op === 'prepend') { const h = hist.scrollHeight; hist.prepend(...c.items.map(line)); hist.scrollTop += hist.scrollHeight - h; }
  else if (c.edit || c.recall) nodes.get(c.item.id).replaceWith(line(c.item));
  drawPeople();
};
wireSend({ box: document.querySelector('.ed textarea'), button: document.querySelector('.ed button'), zoo });
