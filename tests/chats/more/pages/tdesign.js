import { avatar, createZoo, fmt } from '@zoo/_lib/zoo.js';
import script from '@zoo/scripts/antdx.json';
import { Chat, ChatItem, ChatSender } from '@tdesign-vue-next/chat';
import 'tdesign-vue-next/es/style/index.css';
import '@tdesign-vue-next/chat/es/style/index.css';
import { mountVue } from './_lib/vue.js';

const zoo = createZoo({ name: 'tdesign', half: 'more', script, opts: { timeVia: 'own', label: fmt.ymdhm, systemRoles: ['system', 'agent'] } });
const list = Chat;
mountVue(
  zoo,
  (state, h) =>
    h('div', { style: 'height:620px;display:flex;flex-direction:column' }, [
      h(list, { reverse: false, clearHistory: false, style: 'flex:1;min-height:0', layout: 'both' }, () =>
        state.items.map((item) =>
          h(ChatItem, {
            key: item.id,
            role: item.recalled || item.role === 'system' ? 'system' : item.role === 'customer' ? 'user' : 'assistant',
            variant: 'base',
            placement: item.role === 'customer' ? 'right' : 'left',
            avatar: avatar(item.role === 'customer' ? '我' : '客'),
            name: item.role === 'customer' ? '我' : item.role === 'system' || item.recalled ? undefined : state.agent,
            datetime: item.role === 'system' || item.recalled ? undefined : fmt.ymdhm(item.time),
            content: zoo.shown(item),
          }),
        ),
      ),
      h(ChatSender, { placeholder: '请输入', modelValue: '' }),
    ]),
  {},
);
