import { Chat } from '@douyinfe/semi-ui';
import '@douyinfe/semi-ui/dist/css/semi.css';
import { avatar, createZoo } from '@zoo/_lib/zoo.js';
import script from '@zoo/scripts/antdx.json';
import { mount, useZoo } from './_lib/react.jsx';

const zoo = createZoo({ name: 'semi', half: 'more', script, opts: { timeVia: 'none', typing: false } });
const roles = { customer: 'user', agent: 'assistant', system: 'system' };

function App() {
  const state = useZoo(zoo);
  const chats = state.items.map((item) => ({
    id: item.id,
    role: item.recalled ? 'system' : roles[item.role],
    content: zoo.shown(item).replace(/\n/g, '\n\n'),
    createAt: Date.parse(item.time),
    status: item.status === 'sending' ? 'loading' : 'complete',
  })).map((chat) => (chat.status === 'loading' ? { ...chat, status: 'complete' } : chat));
  return (
    <Chat
      style={{ height: 620 }}
      chats={chats}
      roleConfig={{
        user: { name: '我', avatar: avatar('我', '#52c41a') },
        assistant: { name: state.agent, avatar: avatar('客') },
        system: { name: '系统通知', avatar: avatar('系', '#999') },
      }}
      hints={state.quick}
      onMessageSend={() => undefined}
    />
  );
}
mount(zoo, App);
