import quikchat from 'quikchat';
import 'quikchat/dist/quikchat.css';
import { createZoo, settle } from '@zoo/_lib/zoo.js';
import script from '@zoo/scripts/rcw.json';

const zoo = createZoo({ name: 'quikchat', half: 'more', script, opts: { timeVia: 'none', systemRoles: ['system', 'agent'] } });
const esc = (text) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]).replace(/\n/g, '<br>');
let chat;
let typing = null;
const ids = new Map();
const add = (item) =>
  ids.set(item.id, chat.messageAddFull({
    content: esc(zoo.shown(item)), userString: item.role === 'customer' ? '我' : item.role === 'system' ? '系统' : zoo.state.agent,
    align: item.role === 'customer' ? 'right' : item.role === 'system' ? 'center' : 'left', role: item.role === 'customer' ? 'user' : 'assistant',
  }));
zoo._paint = async (change) => {
  if (change.op === 'push') change.items.forEach(add);
  else if (change.op === 'update') { if (change.edit || change.recall) chat.messageReplaceContent(ids.get(change.item.id), esc(zoo.shown(change.item))); }
  else if (change.op === 'prepend') { chat.historyImport([]); zoo.state.items.forEach(add); }
  else if (change.op === 'typing') {
    if (zoo.state.typing) typing = chat.messageAddTypingIndicator(zoo.state.agent);
    else if (typing !== null) { chat.messageRemove(typing); typing = null; }
  }
  await settle(0);
};
zoo.ready = new Promise((done) => setTimeout(async () => {
  chat = new quikchat('#app', () => undefined, { theme: 'quikchat-theme-light', titleArea: { title: '在线客服', align: 'center', show: true } });
  zoo.state.items.forEach(add);
  await settle(500);
  done(true);
}, 300));
