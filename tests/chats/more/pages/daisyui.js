import 'daisyui/daisyui.css';
import { avatar, createZoo, fmt } from '@zoo/_lib/zoo.js';
import script from '@zoo/scripts/rce.json';
import { nextTick } from 'vue';
import { mountVue } from './_lib/vue.js';

const zoo = createZoo({
  name: 'daisyui', half: 'more', script,
  opts: { timeVia: 'own', label: fmt.hm, kinds: ['text', 'image'], recallText: (item) => (item.role === 'customer' ? '您撤回了一条消息' : '客服撤回了一条消息') },
});
const marks = { sending: '发送中', sent: '已送达', read: '已读' };
const bubble = (item, h) => {
  const me = item.role === 'customer';
  return h('div', { key: item.id, class: ['chat', me ? 'chat-end' : 'chat-start'] }, [
    h('div', { class: 'chat-image avatar' }, h('div', { style: 'width:40px;border-radius:50%' }, h('img', { src: avatar(me ? '我' : '客'), alt: '' }))),
    h('div', { class: 'chat-header' }, [me ? '我 ' : `${script.agent} `, h('time', { style: 'font-size:12px;opacity:.5' }, fmt.hm(item.time))]),
    h('div', { class: ['chat-bubble', me ? 'chat-bubble-primary' : ''] }, item.kind === 'image' ? h('img', { src: avatar('图'), width: 120, height: 120, alt: item.alt }) : item.text),
    h('div', { class: 'chat-footer' }, me ? marks[item.status] : item.edited ? '已编辑' : ''),
  ]);
};
mountVue(zoo, (state, h) => [
  h('h3', { style: 'padding:8px 12px;margin:0' }, state.title),
  h('div', { class: 'log', onVnodeUpdated: ({ el }) => nextTick(() => { el.scrollTop = el.scrollHeight; }) }, [
    ...state.items.map((item) => (item.role === 'system' || item.recalled ? h('div', { key: item.id, class: 'notice' }, zoo.shown(item)) : bubble(item, h))),
    state.typing ? h('div', { class: 'chat chat-start' }, h('div', { class: 'chat-bubble' }, h('span', { class: 'loading loading-dots' }))) : null,
  ]),
  h('div', { class: 'foot' }, [h('textarea', { class: 'textarea', placeholder: '说说您的情况' }), h('button', { class: 'btn btn-primary' }, '发送')]),
]);
