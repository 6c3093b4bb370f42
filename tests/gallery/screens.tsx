import type { ReactNode } from 'react';
import { PanelView } from '@/components/panel/panel-view';
import type { Scene } from './fake-services';
import { NEGOTIATION, negotiationEntries, sessionStart, talk } from './talk';

/** `press`: accessible names pressed in order before the picture is taken. */
export interface Screen {
  readonly scene: Scene;
  readonly view: ReactNode;
  readonly press?: readonly string[];
}

const panel = <PanelView />;
const recording: Scene = {
  recording: {},
  messages: talk(NEGOTIATION),
  entries: negotiationEntries(),
};

export const SCREENS: Readonly<Record<string, Screen>> = {
  'first-run': { scene: { firstRunDone: false }, view: panel },
  'first-run-2': { scene: { firstRunDone: false }, view: panel, press: ['下一步|Next'] },
  idle: { scene: {}, view: panel },
  'idle-unknown': {
    scene: { tab: { tabId: 7, kind: 'unknown', origin: null, title: null } },
    view: panel,
  },
  'idle-forbidden': {
    scene: { tab: { tabId: 7, kind: 'forbidden', origin: null, title: null } },
    view: panel,
  },
  'frame-blocked': {
    scene: {
      recording: { page: 'looking', blockedFrameOrigins: ['https://im.alicdn.example'] },
      entries: [sessionStart()],
    },
    view: panel,
  },
  orphaned: { scene: { ...recording, recording: { page: 'orphaned' } }, view: panel },
  negotiate: { scene: recording, view: panel },
  transcript: { scene: recording, view: panel, press: ['记录|Record'] },
  note: { scene: recording, view: panel, press: ['记录|Record', '记笔记|Add a note'] },
  paste: { scene: {}, view: panel, press: ['粘贴手机上的聊天|Paste a chat from the phone'] },
  export: { scene: recording, view: panel, press: ['记录|Record', '导出|Export'] },
  offers: { scene: recording, view: panel, press: ['方案|Plans'] },
  knowledge: { scene: recording, view: panel, press: ['知识|Know'] },
  loading: { scene: { ...recording, storage: 'loading' }, view: panel },
  broken: { scene: { storage: 'broken' }, view: panel },
};
