import { avatar, createZoo, fmt, settle } from '@zoo/_lib/zoo.js';
import script from '@zoo/scripts/chatscope.json';
import 'devextreme/dist/css/dx.light.css';
import { loadMessages, locale } from 'devextreme/localization';
import zh from 'devextreme/localization/messages/zh.json';
import Chat from 'devextreme/ui/chat';
import { groupTimes } from './_lib/groups.js';

loadMessages(zh);
locale('zh');
/** Notices have no place of their own here: they come from somebody called 系统通知. */
const zoo = createZoo({
  name: 'devextreme', half: 'more', script,
  opts: {
    timeVia: 'own', label: fmt.hm, recallText: () => '此消息已被删除', recallRoles: true,
    noise: () => ['系统通知', '输入消息...', '已编辑'].map((text) => ({ kind: 'chrome', text })),
  },
});
groupTimes(zoo, 5 * 60e3);
const people = {
  customer: { id: 'me', name: script.customer },
  agent: { id: 'agent', name: script.agent, avatarUrl: avatar('客') },
  system: { id: 'system', name: '系统通知' },
};
const toMessage = (item) => ({
  id: item.id, text: item.text, author: people[item.role], timestamp: new Date(item.time),
  isEdited: item.edited ?? false, isDeleted: item.recalled ?? false,
});
let chat;
zoo._paint = async (change) => {
  if (change.op === 'typing') chat.option('typingUsers', zoo.state.typing ? [people.agent] : []);
  else if (change.op === 'push') for (const item of change.items) chat.renderMessage(toMessage(item));
  else if (change.edit || change.recall || change.op === 'prepend') chat.option('items', zoo.state.items.map(toMessage));
  await settle(0);
};
zoo.ready = new Promise((done) => setTimeout(async () => {
  chat = new Chat(document.getElementById('app'), {
    height: 620, user: people.customer, items: zoo.state.items.map(toMessage),
    messageTimestampFormat: 'HH:mm', dayHeaderFormat: 'yyyy年M月d日',
  });
  await settle(600);
  done(true);
}, 300));
