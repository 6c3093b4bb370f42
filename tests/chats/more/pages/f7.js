import Framework7 from 'framework7/lite-bundle';
import 'framework7/css/bundle';
import { avatar, createZoo, fmt, settle } from '@zoo/_lib/zoo.js';
import script from '@zoo/scripts/beautiful.json';

const zoo = createZoo({
  name: 'f7', half: 'more', script,
  opts: { timeVia: 'separator', sep: fmt.zhMdhm, gap: 5 * 60e3 },
});
document.getElementById('app').innerHTML =
  '<div class="view"><div class="page"><div class="navbar"><div class="navbar-bg"></div><div class="navbar-inner"><div class="title">在线客服</div></div></div>' +
  '<div class="toolbar messagebar"><div class="toolbar-inner"><div class="messagebar-area"><textarea placeholder="消息"></textarea></div><a class="link send-link">发送</a></div></div>' +
  '<div class="page-content messages-content"><div class="messages"></div></div></div></div>';
let messages;
const rows = () => {
  const seps = new Map(zoo._seps().map((sep) => [sep.before, sep.label]));
  return zoo.state.items.flatMap((item) => {
    const title = seps.has(item.id) ? [{ isTitle: true, text: `<b>${seps.get(item.id)}</b>` }] : [];
    if (item.role === 'system' || item.recalled) return [...title, { isTitle: true, text: zoo.shown(item) }];
    const me = item.role === 'customer';
    return [...title, {
      text: zoo.shown(item).replace(/\n/g, '<br>'), type: me ? 'sent' : 'received', name: me ? undefined : zoo.state.agent,
      avatar: me ? undefined : avatar('客'), footer: me && item.status === 'sending' ? '发送中' : me && item.status === 'sent' ? '已送达' : undefined,
    }];
  });
};
const redraw = () => { messages.clear(); messages.addMessages(rows(), "append", false); messages.scroll(0); };
zoo._paint = async (change) => {
  if (change.op === 'typing') {
    if (zoo.state.typing) messages.showTyping({ header: `${zoo.state.agent} 正在输入`, avatar: avatar('客') });
    else messages.hideTyping();
  } else redraw();
  await settle(0);
};
zoo.ready = new Promise((done) => setTimeout(async () => {
  const app = new Framework7({ el: '#app', name: 'chat', theme: 'ios', routes: [] });
  messages = app.messages.create({ el: '.messages', messages: rows(), autoLayout: true });
  await settle(500);
  done(true);
}, 300));
