import { register } from 'vue-advanced-chat';
import { createZoo, fmt, settle } from '@zoo/_lib/zoo.js';
import script from '@zoo/scripts/chatscope.json';

register();
const zoo = createZoo({ name: 'vac', half: 'more', script, opts: { timeVia: 'own', label: fmt.hm, recall: 'notice', shadow: 'open' } });
const el = document.createElement('vue-advanced-chat');
const paint = () => {
  el.rooms = [
    { roomId: '1', roomName: zoo.state.title, users: [{ _id: 'a', username: zoo.state.agent }, { _id: 'me', username: '我' }], typingUsers: zoo.state.typing ? ['a'] : [], lastMessage: { content: '您好，正在为您服务', senderId: 'a', timestamp: '10:20' }, unreadCount: 2 },
    { roomId: '2', roomName: '还款提醒', users: [{ _id: 'b', username: '提醒' }, { _id: 'me', username: '我' }], lastMessage: { content: '本月账单 3,200 元已出', senderId: 'b', timestamp: '11-01' } },
  ];
  el.messages = zoo.state.items.map((item, index) => ({
    _id: item.id, indexId: index, content: zoo.shown(item), senderId: item.role === 'customer' ? 'me' : 'a', username: item.role === 'customer' ? '我' : zoo.state.agent,
    date: fmt.zhMdhm(item.time).split(' ')[0], timestamp: fmt.hm(item.time), system: item.role === 'system' || !!item.recalled,
    saved: item.status !== 'sending', distributed: item.status === 'read', seen: item.status === 'read', edited: item.edited ? fmt.hm(item.time) : false,
  }));
};
zoo._paint = async () => { paint(); await settle(60); };
zoo.ready = new Promise((done) => setTimeout(async () => {
  Object.assign(el, { currentUserId: 'me', roomsLoaded: true, messagesLoaded: true, roomId: '1', height: '660px', loadingRooms: false, theme: 'light' });
  document.getElementById('app').append(el);
  paint();
  await settle(400);
  paint();
  await settle(600);
  done(true);
}, 300));
