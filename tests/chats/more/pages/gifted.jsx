import { avatar, createZoo, fmt } from '@zoo/_lib/zoo.js';
import script from '@zoo/scripts/virtuoso.json';
import 'dayjs/locale/zh-cn';
import { useEffect, useState } from 'react';
import { GiftedChat } from 'react-native-gifted-chat';
import { mount, useZoo } from './_lib/react.jsx';

/** An inverted list of react-native-web: the newest row is the first in the page, and the list is turned upside down. */
const zoo = createZoo({ name: 'gifted', half: 'more', script, opts: { timeVia: 'own', label: fmt.hm, recall: 'remove' } });
const me = { _id: 'me', name: '我' };
const agent = { _id: 'agent', name: script.agent, avatar: avatar('客') };

function App() {
  const state = useZoo(zoo);
  // Messages that come before the list has been laid out are lost by the library; in an app they come from a server.
  const [isOpen, setOpen] = useState(false);
  useEffect(() => void setTimeout(() => setOpen(true), 250), []);
  const items = isOpen ? state.items : [];
  const messages = items
    .filter((item) => !item.removed)
    .map((item) => ({
      _id: item.id, text: zoo.shown(item), createdAt: new Date(item.time), system: item.role === 'system',
      user: item.role === 'customer' ? me : agent, pending: item.status === 'sending', sent: item.status === 'sent',
    }))
    .reverse();
  return (
    <GiftedChat
      messages={messages} user={me} isTyping={state.typing} locale="zh-cn" timeFormat="HH:mm" dateFormat="YYYY年M月D日"
      placeholder="请输入消息" renderUsernameOnMessage alwaysShowSend messageIdGenerator={() => 'x'}
    />
  );
}
mount(zoo, App);
