import { createZoo, fmt } from '@zoo/_lib/zoo.js';
import script from '@zoo/scripts/rce.json';
import { QChatMessage, Quasar } from 'quasar';
import 'quasar/dist/quasar.css';
import { mountVue } from './_lib/vue.js';

/** The page itself scrolls; the input stands fixed at its foot. */
const zoo = createZoo({ name: 'quasar', half: 'more', script, opts: { timeVia: 'own', label: fmt.mdhm, typing: false } });
mountVue(
  zoo,
  (state, h) =>
    h('div', state.items.map((item) =>
      item.role === 'system' || item.recalled
        ? h(QChatMessage, { key: item.id, label: zoo.shown(item) })
        : h(QChatMessage, {
            key: item.id, sent: item.role === 'customer', name: item.role === 'customer' ? '我' : state.agent,
            stamp: fmt.mdhm(item.time), text: [zoo.shown(item)], bgColor: item.role === 'customer' ? 'green-2' : 'grey-3',
          }),
    )),
  { plugins: [[Quasar, {}]] },
);
