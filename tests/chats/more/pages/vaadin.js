import '@vaadin/message-input';
import '@vaadin/message-list';
import { avatar, createZoo, fmt, settle } from '@zoo/_lib/zoo.js';
import script from '@zoo/scripts/antdx.json';

/** Every row stands at the left; only the name tells who spoke. */
const zoo = createZoo({
  name: 'vaadin', half: 'more', script,
  opts: { timeVia: 'own', label: fmt.mdhm, systemTime: 'own', typing: false, noise: () => [{ kind: 'nick', text: '我' }, { kind: 'nick', text: '系统消息' }] },
});
const names = { customer: '我', agent: script.agent, system: '系统消息' };
const toItem = (item) => ({
  text: zoo.shown(item), time: fmt.mdhm(item.time), userName: item.recalled ? '系统消息' : names[item.role],
  ...(item.role === 'agent' && !item.recalled ? { userImg: avatar('客') } : { userColorIndex: item.role === 'customer' ? 1 : 2 }),
});
let list;
const truth = zoo.truth;
zoo.truth = () => truth().map((entry) => (entry.role === 'system' ? { ...entry, timeVia: 'own' } : entry));
zoo._paint = async () => {
  list.items = zoo.state.items.map(toItem);
  await settle(0);
};
zoo.ready = new Promise((done) => setTimeout(async () => {
  list = document.createElement('vaadin-message-list');
  list.items = zoo.state.items.map(toItem);
  const input = document.createElement('vaadin-message-input');
  input.i18n = { send: '发送', message: '请输入消息' };
  document.getElementById('app').append(list, input);
  await settle(600);
  done(true);
}, 300));
