import { MainContainer, MessageContainer, MessageHeader, MessageInput, MessageList, MinChatUiProvider } from '@minchat/react-chat-ui';
import { createZoo } from '@zoo/_lib/zoo.js';
import script from '@zoo/scripts/rcw.json';
import { mount, useZoo } from './_lib/react.jsx';

const zoo = createZoo({ name: 'minchat', half: 'more', script, opts: { timeVia: 'relative', systemRoles: ['system', 'agent'], recall: 'remove' } });

function App() {
  const state = useZoo(zoo);
  const messages = state.items
    .filter((item) => !item.removed)
    .map((item) => ({
      id: item.id,
      text: zoo.shown(item),
      createdAt: new Date(item.time),
      user: item.role === 'customer' ? { id: 'me', name: '我' } : { id: 'agent', name: state.agent },
      seen: item.status === 'read',
    }));
  return (
    <MinChatUiProvider theme="#1677ff">
      <MainContainer style={{ height: 620 }}>
        <MessageContainer>
          <MessageHeader>{state.title}</MessageHeader>
          <MessageList currentUserId="me" messages={messages} showTypingIndicator={state.typing} typingIndicatorContent="对方正在输入" />
          <MessageInput placeholder="请输入" showSendButton />
        </MessageContainer>
      </MainContainer>
    </MinChatUiProvider>
  );
}
mount(zoo, App);
