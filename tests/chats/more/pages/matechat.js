import * as Mate from '@matechat/core';
import { avatar, createZoo } from '@zoo/_lib/zoo.js';
import script from '@zoo/scripts/deepchat.json';
import { mountVue } from './_lib/vue.js';

const { McBubble, McHeader, McInput, McLayout, McLayoutContent, McLayoutHeader, McLayoutSender, McList, McMarkdownCard } = Mate;
const zoo = createZoo({ name: 'matechat', half: 'more', script, opts: { timeVia: 'none' } });
const faces = {
  customer: { imgSrc: avatar('我', '#7d8ea3') },
  agent: { imgSrc: avatar('客'), displayName: script.agent },
};
mountVue(zoo, (state, h) =>
  h(McLayout, { class: 'frame' }, () => [
    h(McLayoutHeader, null, () => h(McHeader, { title: state.title, logoImg: avatar('账') })),
    h(McLayoutContent, { class: 'chat-scroll' }, () => [
      ...state.items.filter((item) => !item.removed).map((item) =>
        item.role === 'system' || item.recalled
          ? h('div', { key: item.id, class: 'tip' }, zoo.shown(item))
          : item.role === 'customer'
            ? h(McBubble, { key: item.id, content: item.text, align: 'right', avatarConfig: faces.customer })
            : h(McBubble, { key: item.id, avatarConfig: faces.agent, variant: 'bordered' }, () => h(McMarkdownCard, { content: item.text.replace(/\n/g, '\n\n'), theme: 'light' })),
      ),
      state.typing ? h(McBubble, { loading: true, avatarConfig: faces.agent }) : null,
    ]),
    h('div', { class: 'hot' }, h(McList, { direction: 'horizontal', data: state.quick.map((label) => ({ label, value: label })) })),
    h(McLayoutSender, null, () => h(McInput, { placeholder: '请输入您的问题', displayType: 'full', showCount: true, maxLength: 500 })),
  ]),
);
