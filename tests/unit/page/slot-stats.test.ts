// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { RowScan, Segment } from '@/lib/page/read-row/segment';
import { SlotStats } from '@/lib/page/read-row/slot-stats';

const segment = (slot: string, text: string): Segment => ({
  el: document.createElement('div'),
  kind: 'text',
  runs: [],
  text,
  slot,
  boxes: [],
  fontPx: 14,
  color: 'black',
  weight: 400,
  centred: false,
  links: [],
  drawnByStyle: false,
  fileName: null,
  lonePicture: null,
  free: false,
  inText: false,
});

const row = (...segments: Segment[]): RowScan => ({
  segments,
  avatars: [],
  shadows: [],
  labels: [],
  pinned: false,
  huge: false,
});

describe('what places of a row hold', () => {
  it('takes a few texts above varied ones for names', () => {
    const stats = new SlotStats();
    for (let i = 0; i < 8; i += 1)
      stats.learn(row(segment('who', i % 2 ? '小陈' : '小刘'), segment('what', `第${i}期`)));
    expect(stats.kindOf('who', '小陈')).toBe('name');
  });

  it('hears short answers that come again and again beside a name', () => {
    const stats = new SlotStats();
    const answers = ['好的', '嗯', '没有了', '可以', '不行'];
    for (let i = 0; i < 60; i += 1)
      stats.learn(row(segment('who', '我'), segment('what', answers[i % 5] ?? '')));
    expect(stats.kindOf('what', '好的')).toBe('words');
    expect(stats.kindOf('who', '我')).toBe('name');
  });

  it('hears one answer given three times below the same name', () => {
    const stats = new SlotStats();
    for (let i = 0; i < 3; i += 1)
      stats.learn(row(segment('who', '陈女士'), segment('what', '好')));
    expect(stats.kindOf('what', '好')).toBe('words');
    expect(stats.kindOf('who', '陈女士')).toBe('name');
  });

  it('knows a place whose text comes again and again but for the time on it', () => {
    const stats = new SlotStats();
    for (let i = 0; i < 3; i += 1) {
      stats.learn(row(segment('head', `旗舰店:小唐 (2026-11-28 09:4${i}:00)`)));
      stats.learn(row(segment('line', `小唐：第${i}期应还 (2026-11-28 09:4${i}:00)`)));
    }
    expect(stats.isOneOfFew('head')).toBe(true);
    expect(stats.isOneOfFew('line')).toBe(false);
    expect(stats.isOneOfFew('elsewhere')).toBe(false);
  });

  it('says which place is judged otherwise, and that names hold everywhere', () => {
    const stats = new SlotStats();
    for (let i = 0; i < 3; i += 1) stats.learn(row(segment('note', `会话已转接 ${i}`)));
    expect([...stats.changed]).toEqual(['note']);
    stats.changed.clear();
    for (let i = 0; i < 3; i += 1)
      stats.learn(row(segment('who', '小陈'), segment('what', `第${i}期`)));
    expect(stats.changed).toContain('');
    expect(stats.changed).not.toContain('note');
  });

  it('never takes what is said for a row of names, however long the chat is', () => {
    const stats = new SlotStats();
    const boxed = { ...segment('bubble', '好的，请稍等一会'), boxes: [document.body] };
    for (let i = 0; i < 300; i += 1) {
      stats.learn(row(boxed));
      if (i % 2) stats.learn(row(segment('loose', `第${i}期`)));
    }
    expect(stats.isNameRow(segment('loose', '第301期'))).toBe(false);
  });
});
