import type { Localised } from '@/lib/negotiation/playbook/phrasing';
import { localise } from '@/lib/negotiation/traditional';

/** A number to call, with what it is for. Numbers and scope: facts F61. */
export interface HelpLine {
  readonly number: string;
  readonly purpose: Localised;
}

/** A card that lies over everything until it is put away 停止提示. */
export interface StopCard {
  readonly id: 'scam' | 'self-harm';
  readonly title: Localised;
  /** Short lines, in order. */
  readonly lines: readonly Localised[];
  readonly helpLines: readonly HelpLine[];
  readonly factIds: readonly string[];
  /** ISO date on which the numbers were checked. */
  readonly checkedOn: string;
  /** With this card no draft is analysed and nothing is suggested beyond protective phrasings. */
  readonly pausesAnalysis: boolean;
}

const line = (number: string, zh: string, en: string): HelpLine => ({
  number,
  purpose: localise(zh, en),
});

export const SCAM_CARD: StopCard = {
  id: 'scam',
  title: localise('先停一下，这里有几处像骗局', 'Pause here: this looks like a scam'),
  lines: [
    localise(
      '先不付款，不给验证码，不共享屏幕，不装软件。',
      'Do not pay, give codes, share the screen or install anything.',
    ),
    localise(
      '从支付宝App里的“我的客服”或95188，自己去核实。',
      'Check for yourself through “My support” in the Alipay app or 95188.',
    ),
    localise(
      '已经转账或给了验证码，请马上打110或96110。',
      'If money or a code has been given, call 110 or 96110 at once.',
    ),
    localise(
      '这段对话会照常保存，可以作为线索。',
      'This chat is still being kept and may serve as a lead.',
    ),
  ],
  helpLines: [
    line('95188', '支付宝、花呗、借呗官方客服', 'Official Alipay, Huabei and Jiebei support'),
    line('96110', '公安反诈专线', 'Police anti-fraud line'),
    line('110', '报警', 'Police'),
  ],
  factIds: ['F61', 'F63'],
  checkedOn: '2026-11-23',
  pausesAnalysis: true,
};

export const SELF_HARM_CARD: StopCard = {
  id: 'self-harm',
  title: localise('欠款可以慢慢处理，人最要紧', 'Debt can wait. You matter more'),
  lines: [
    localise(
      '听起来现在很难受。这件事可以先放下。',
      'This sounds very hard right now. The debt can be put aside.',
    ),
    localise(
      '可以给信任的人打个电话，说一句“我现在需要人陪”。',
      'You could call someone you trust and say “I need company now”.',
    ),
    localise(
      '想找人说说，可以拨12356心理援助热线。',
      'To talk to someone, the support line is 12356.',
    ),
    localise(
      '如果有马上伤到自己的危险，请拨110或120。',
      'If there is immediate danger, call 110 or 120.',
    ),
  ],
  helpLines: [
    line(
      '12356',
      '全国心理援助热线，每天至少开通18小时',
      'National psychological support line, open at least 18 hours a day',
    ),
    line('110', '报警求助', 'Police'),
    line('120', '医疗急救', 'Medical emergency'),
  ],
  factIds: ['F61'],
  checkedOn: '2026-11-23',
  pausesAnalysis: true,
};

export interface SafetySigns {
  /** Red flags found in what the other side wrote. */
  readonly scamFlags: readonly string[];
  /** The user's own words speak of harming themselves. */
  readonly selfHarm: boolean;
}

/** The card to show, or null. The person comes before the money. */
export function stopCardFor(signs: SafetySigns): StopCard | null {
  if (signs.selfHarm) return SELF_HARM_CARD;
  return signs.scamFlags.length > 0 ? SCAM_CARD : null;
}
