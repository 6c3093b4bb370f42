import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { PaintDialog } from '@/components/export/paint-dialog';
import { PanelView } from '@/components/panel/panel-view';
import type { Entry, MessageBody, SessionBody, Speaker } from '@/lib/transcript/entry';
import { fakeHandover } from './fake-handover';
import type { Scene } from './fake-services';
import type { Screen } from './screen';
import { entry, type Line, sessionStart, talk } from './talk';
import { writable } from './writable';

const PERSONAL: readonly Line[] = [
  { by: 'agent', text: '您好，请问有什么可以帮您？', patch: { staffNumber: '1027' } },
  { by: 'customer', text: '我叫王小明，手机号13800138000，想咨询分期。' },
  { by: 'agent', text: '请提供身份证号核实。' },
  { by: 'customer', text: '11010519491231002X' },
  { by: 'agent', text: '已核实，会联系您 138-0013-8000。可以分12期，每期850元，每月15号还款。' },
];

const messages = talk(PERSONAL);

const messageBody = (speaker: Speaker): MessageBody => ({
  sessionId: 's1',
  speaker,
  speakerReason: 'side',
  provisional: false,
  seen: 'live',
  content: 'text',
  pageTime: null,
  afterId: null,
  withheld: [],
  part: null,
});

const entries: readonly Entry[] = [
  sessionStart(),
  ...messages.map((message, index) => ({
    ...entry('message', index + 2, messageBody(message.speaker), { text: message.text ?? '' }),
    id: message.id,
  })),
  entry('attachment', 9, {
    targetId: null,
    what: 'screenshot',
    mime: 'image/png',
    bytes: 1,
    sha256: 'ab'.repeat(32),
    derivedFrom: null,
  }),
];

const OPEN = ['记录|Record', '导出|Export'];
const HIDE = [...OPEN, '隐去个人信息.*|Leave out personal details.*'];

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450">
<rect width="800" height="450" fill="#e7f0ee"/>
<text x="40" y="120" font-size="28" fill="#1d3b38">客服：请核对手机号 138 0013 8000</text>
</svg>`;

const PICTURE = `data:image/svg+xml,${encodeURIComponent(DRAWING)}`;

const readPicture = async () => new Blob([DRAWING], { type: 'image/svg+xml' });
const handover = { ...fakeHandover([]), readPicture };
const personal: Scene = { recording: {}, messages, entries, overrides: { handover } };
const stuck: Scene = {
  ...personal,
  overrides: {
    handover: {
      ...handover,
      exportRecord: (_request, { onProgress }) => {
        onProgress({ stage: 'writing', share: 0.4 });
        return new Promise(() => undefined);
      },
    },
  },
};
const HASHED: readonly Entry[] = entries.map((one, index) => ({
  ...one,
  hash: String(index % 10).repeat(64),
}));
const ended: Entry = {
  ...sessionStart(),
  seq: 20,
  id: 'end',
  kind: 'session',
  body: { ...(sessionStart().body as SessionBody), event: 'stop' },
  hash: '5e'.repeat(32),
};
const stamping = { ...handover, authority: writable('https://tsa.example') };
const panel = <PanelView />;

function Painting() {
  const [isOpen, setOpen] = useState(true);
  const close = () => setOpen(false);
  return isOpen ? <PaintDialog url={PICTURE} onPainted={close} onCancel={close} /> : null;
}

/** Screens of handing over: export, hiding, painting over, erasing. */
export const HANDOVER_SCREENS: Readonly<Record<string, Screen>> = {
  'export-hide': { scene: personal, view: panel, press: HIDE },
  'export-hide-all': {
    scene: personal,
    view: panel,
    press: [...HIDE, '手机号.*|mobile.*', '身份证号.*|ID numbers.*'],
    size: { width: 380, height: 1500 },
  },
  'export-paint': {
    scene: {},
    view: (
      <main>
        <VisuallyHidden component="h1">记录</VisuallyHidden>
        <Painting />
      </main>
    ),
  },
  'export-running': {
    scene: stuck,
    view: panel,
    press: [...OPEN, '生成并核对|Export and check'],
  },
  anchor: {
    scene: { ...personal, entries: HASHED },
    view: panel,
    press: ['更多|More', '给记录留底|Seal the record'],
  },
  'session-ended': {
    scene: { messages, entries: [...HASHED, ended], overrides: { handover: stamping } },
    view: panel,
  },
  erase: {
    scene: personal,
    view: panel,
    press: ['记录|Record', '这条消息的操作|Actions for this message', '抹去文字…|Erase text…'],
  },
};
