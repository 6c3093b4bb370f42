import { Chat } from '@progress/kendo-react-conversational-ui';
import '@progress/kendo-theme-default/dist/all.css';
import { avatar, createZoo, fmt } from '@zoo/_lib/zoo.js';
import script from '@zoo/scripts/antdx.json';
import { mount, useZoo } from './_lib/react.jsx';

/** The time of a message shows when it is pressed; the library's date line (in English) stands above. Notices come from 系统. */
const zoo = createZoo({
  name: 'kendo', half: 'more', script,
  opts: { timeVia: 'relative', recall: 'remove', noise: () => ['我', '系统'].map((text) => ({ kind: 'nick', text })) },
});
const people = {
  customer: { id: 'me', name: '我' },
  agent: { id: 'agent', name: script.agent, avatarUrl: avatar('客'), avatarAltText: '客服头像' },
  system: { id: 'system', name: '系统' },
};

function App() {
  const state = useZoo(zoo);
  const messages = state.items
    .filter((item) => !item.removed)
    .map((item) => ({ id: item.id, author: people[item.role], text: item.text, timestamp: new Date(item.time), status: item.status === 'sending' ? '发送中' : undefined }));
  if (state.typing) messages.push({ id: 'typing', author: people.agent, typing: true, timestamp: new Date() });
  return <Chat authorId="me" messages={messages} height={600} placeholder="请输入消息" onSendMessage={() => undefined} headerTemplate={<b>{state.title}</b>} />;
}
mount(zoo, App);
