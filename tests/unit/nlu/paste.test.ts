import { describe, expect, it } from 'vitest';
import { splitPasted } from '@/lib/nlu/paste/paste';

type Row = readonly [
  speaker: string,
  name: string | null,
  text: string,
  time: string | null,
  ambiguous: boolean,
];

const FORMATS: readonly (readonly [string, string, readonly Row[]])[] = [
  [
    'name and full time above',
    '客服小王 2026-11-23 14:30:05\n您好，请问有什么可以帮您\n我 2026-11-23 14:31:00\n我想分期\n两行',
    [
      ['agent', '客服小王', '您好，请问有什么可以帮您', '2026-11-23 14:30:05', false],
      ['customer', '我', '我想分期\n两行', '2026-11-23 14:31:00', false],
    ],
  ],
  [
    'time, then name',
    '2026-11-23 14:30:05 客服\n可以分12期\n2026-11-23 14:31:05 我\n每期多少',
    [
      ['agent', '客服', '可以分12期', '2026-11-23 14:30:05', false],
      ['customer', '我', '每期多少', '2026-11-23 14:31:05', false],
    ],
  ],
  [
    'bracketed time, name, text on the line',
    '[2026/11/23 14:30:05] 客服: 您好\n[2026/11/23 14:30:40] 我: 在的',
    [
      ['agent', '客服', '您好', '2026/11/23 14:30:05', false],
      ['customer', '我', '在的', '2026/11/23 14:30:40', false],
    ],
  ],
  [
    'name and colon only',
    '客服：可以为您办理12期\n我：每期多少钱\n客服：每期850元',
    [
      ['agent', '客服', '可以为您办理12期', null, false],
      ['customer', '我', '每期多少钱', null, false],
      ['agent', '客服', '每期850元', null, false],
    ],
  ],
  [
    'terms with colons are no names',
    '客服：方案如下\n期数：12期\n每期：850元\n我：好的',
    [
      ['agent', '客服', '方案如下\n期数：12期\n每期：850元', null, false],
      ['customer', '我', '好的', null, false],
    ],
  ],
  [
    'names alone on a line',
    '客服\n您好\n我\n我想协商',
    [
      ['agent', '客服', '您好', null, false],
      ['customer', '我', '我想协商', null, false],
    ],
  ],
  [
    'time in round brackets',
    '客服（14:30）：您好\n我（14:31）：您好',
    [
      ['agent', '客服', '您好', '14:30', false],
      ['customer', '我', '您好', '14:31', false],
    ],
  ],
  [
    'separator times without names',
    '昨天 14:30\n您好\n\n下午3:05\n可以的',
    [
      ['unknown', null, '您好', '昨天 14:30', true],
      ['unknown', null, '可以的', '下午3:05', true],
    ],
  ],
  [
    'tabs',
    '14:30\t客服\t您好\n14:31\t我\t您好呀',
    [
      ['agent', '客服', '您好', '14:30', false],
      ['customer', '我', '您好呀', '14:31', false],
    ],
  ],
  [
    'staff number in brackets',
    '在线客服(8023) 11-23 14:30:05\n已为您登记\n我 11-23 14:31:05\n谢谢',
    [
      ['agent', '在线客服(8023)', '已为您登记', '11-23 14:30:05', false],
      ['customer', '我', '谢谢', '11-23 14:31:05', false],
    ],
  ],
  [
    'unknown second name is guessed and said',
    '客服 14:30\n您好\n李雷 14:31\n我想分期',
    [
      ['agent', '客服', '您好', '14:30', false],
      ['customer', '李雷', '我想分期', '14:31', true],
    ],
  ],
  [
    'two unknown names stay unknown',
    '小美：您好\n阿强：我想分期\n小美：稍等\n阿强：好',
    [
      ['unknown', '小美', '您好', null, true],
      ['unknown', '阿强', '我想分期', null, true],
      ['unknown', '小美', '稍等', null, true],
      ['unknown', '阿强', '好', null, true],
    ],
  ],
  [
    'several turns in one line',
    '客服：您好 我：我想分期 客服：好的',
    [
      ['agent', '客服', '您好', null, true],
      ['customer', '我', '我想分期', null, true],
      ['agent', '客服', '好的', null, true],
    ],
  ],
  [
    'paragraphs without names',
    '可以给您分12期\n每期850元\n\n能不能再低一点',
    [
      ['unknown', null, '可以给您分12期\n每期850元', null, true],
      ['unknown', null, '能不能再低一点', null, true],
    ],
  ],
  [
    'single lines without names',
    '您好\n我想分期',
    [
      ['unknown', null, '您好', null, true],
      ['unknown', null, '我想分期', null, true],
    ],
  ],
  [
    'bot, notices and read marks',
    '智能助理：请选择问题\n客服8023已接入会话\n客服：您好\n已读\n我：您好',
    [
      ['bot', '智能助理', '请选择问题', null, false],
      ['system', null, '客服8023已接入会话', null, false],
      ['agent', '客服', '您好', null, false],
      ['customer', '我', '您好', null, false],
    ],
  ],
];

describe('splitPasted', () => {
  it.each(FORMATS)('splits: %s', (_name, text, rows) => {
    const got = splitPasted(text);
    expect(got.map((d) => [d.speaker, d.speakerName, d.text, d.timeRaw, d.ambiguous])).toEqual(
      rows,
    );
  });
  it('loses no line of text', () => {
    for (const [, text] of FORMATS) {
      const all = splitPasted(text)
        .map((d) => `${d.speakerName ?? ''}${d.timeRaw ?? ''}${d.text}`)
        .join('');
      for (const char of text.replace(/[\s:：[\]()（）]|已读/g, '')) expect(all).toContain(char);
    }
  });
  it('gives nothing for nothing', () => {
    expect(splitPasted(' \n\n')).toEqual([]);
  });
});
