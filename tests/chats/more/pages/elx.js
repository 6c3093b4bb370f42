import { avatar, createZoo } from '@zoo/_lib/zoo.js';
import script from '@zoo/scripts/deepchat.json';
import ElementPlus from 'element-plus';
import 'element-plus/dist/index.css';
import { BubbleList, Sender } from 'vue-element-plus-x';
import { mountVue } from './_lib/vue.js';

const zoo = createZoo({ name: 'elx', half: 'more', script, opts: { timeVia: 'none', systemRoles: ['system', 'agent'] } });
mountVue(
  zoo,
  (state, h) =>
    h('div', [
      h(BubbleList, {
        maxHeight: '480px', autoScroll: true,
        list: [
          ...state.items.map((item) => ({
            key: item.id, placement: item.role === 'customer' ? 'end' : 'start', content: zoo.shown(item), avatar: avatar(item.role === 'customer' ? '我' : '客'),
            variant: item.role === 'system' || item.recalled ? 'borderless' : 'filled', shape: 'corner', avatarSize: '32px', avatarGap: '8px',
          })),
          ...(state.typing ? [{ key: 'typing', placement: 'start', loading: true, content: '', avatar: avatar('客'), avatarSize: '32px' }] : []),
        ],
      }),
      h(Sender, { modelValue: '', placeholder: '请输入' }),
    ]),
  { plugins: [[ElementPlus]] },
);
