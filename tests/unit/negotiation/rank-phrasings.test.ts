import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LimitationAnswer } from '@/lib/negotiation/case';
import { STAGES } from '@/lib/negotiation/checklist/stages';
import type { OpenQuestion, ReplyIntent } from '@/lib/negotiation/playbook/phrasing';
import { PHRASINGS } from '@/lib/negotiation/playbook/phrasings';
import type { PhrasingSituation } from '@/lib/negotiation/ranking/moment';
import { rankPhrasings } from '@/lib/negotiation/ranking/rank-phrasings';
import { INTENTS } from '@/lib/nlu/intent/intent';
import {
  CONFIRM_CASES,
  CONTACT_CASES,
  FOLLOWUP_CASES,
  LATER_CASES,
  type RankCase,
  REASON_CASES,
  REPLY_CASES,
  SCAM_CASES,
} from './rank-cases-data';
import { REHEARSAL_TURNS } from './rehearsal-turns-data';

const BASE = { limitation: 'within-three-years', redFlag: false } as const;

function firstThree({ said, situation }: RankCase): readonly string[] {
  return rankPhrasings({ ...BASE, lastText: said, ...situation })
    .slice(0, 3)
    .map(({ id }) => id);
}

const ALL = [
  ...CONTACT_CASES,
  ...REASON_CASES,
  ...REPLY_CASES,
  ...CONFIRM_CASES,
  ...FOLLOWUP_CASES,
  ...SCAM_CASES,
  ...LATER_CASES,
];

describe('the right answer is among the first three', () => {
  it.each(ALL.map((entry) => [entry.said, entry.expected, entry] as const))(
    '%s → %s',
    (_said, expected, entry) => {
      expect(firstThree(entry)).toContain(expected);
    },
  );
});

const STAGE_OF_INTENT: Readonly<Record<string, PhrasingSituation['stage']>> = {
  greeting: 'contact',
  transfer_to_human: 'contact',
  queue_wait: 'contact',
  offtopic_boilerplate: 'contact',
  identity_check: 'contact',
  promise_verbal: 'confirm',
  ask_confirm: 'confirm',
  confirm_agreement: 'confirm',
  payment_channel: 'followup',
  closing: 'followup',
};

describe('rehearsal talks', () => {
  const missed = REHEARSAL_TURNS.filter(([, { said, intent, expected, more }]) => {
    const stage = STAGE_OF_INTENT[intent] ?? 'propose';
    const situation = { stage, lastIntent: intent, reason: 'job_loss' as const, ...more };
    return !firstThree({ said, situation, expected }).includes(expected);
  });

  it('has twelve scripts of at least eight turns', () => {
    const ids = REHEARSAL_TURNS.map(([id]) => id);
    expect(new Set(ids).size).toBe(12);
    for (const id of new Set(ids))
      expect(ids.filter((other) => other === id).length).toBeGreaterThanOrEqual(8);
  });

  it('finds the labelled phrasing among the first three in at least 95 %', () => {
    const misses = missed.map(([id, { said, expected }]) => `${id}: ${said} → ${expected}`);
    expect(misses.length / REHEARSAL_TURNS.length, misses.join('\n')).toBeLessThanOrEqual(0.05);
  });
});

const situations = fc.record({
  stage: fc.constantFrom(...STAGES),
  lastIntent: fc.constantFrom<ReplyIntent | null>(...INTENTS, null),
  lastText: fc.constantFrom('', '系统不支持', '没有权限', '联系您家人', '本金3000元，罚息20元'),
  limitation: fc.constantFrom<LimitationAnswer>(
    'unasked',
    'over-three-years',
    'unsure',
    'within-three-years',
  ),
  redFlag: fc.boolean(),
  alreadySaid: fc.subarray(PHRASINGS.map(({ id }) => id)),
}) satisfies fc.Arbitrary<PhrasingSituation>;

describe('rankPhrasings', () => {
  it('never acknowledges an old or unchecked debt', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        fc.pre(situation.limitation !== 'within-three-years');
        expect(rankPhrasings(situation).filter((entry) => entry.acknowledgesDebt)).toEqual([]);
      }),
    );
  });

  it('suggests only protective words under a red flag', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const ranked = rankPhrasings({ ...situation, redFlag: true });
        expect(ranked.every((entry) => entry.protective)).toBe(true);
        expect(ranked.length).toBeGreaterThan(0);
      }),
    );
  });

  it('puts what was said already behind what was not', () => {
    const before = rankPhrasings({ ...BASE, stage: 'propose', lastIntent: 'refuse_system' });
    const first = before[0]?.id ?? '';
    const after = rankPhrasings({
      ...BASE,
      stage: 'propose',
      lastIntent: 'refuse_system',
      alreadySaid: [first],
    });
    expect(after.slice(0, 10).map(({ id }) => id)).not.toContain(first);
    expect(after.map(({ id }) => id)).toContain(first);
  });

  it.each([
    ['agentId', 'contact', 'greeting', 'C04'],
    ['ticket', 'propose', 'escalate_offer', 'D62'],
  ] as const)(
    'does not advise to ask for the %s once it is known',
    (question, stage, lastIntent, id) => {
      const firstOnes = (answeredQuestions: readonly OpenQuestion[]) =>
        rankPhrasings({ ...BASE, stage, lastIntent, lastText: '您好', answeredQuestions })
          .slice(0, 5)
          .map((one) => one.id);
      expect(firstOnes([])).toContain(id);
      expect(firstOnes([question])).not.toContain(id);
    },
  );

  it('suggests no yes while the agreement is not to be answered yet', () => {
    const ranked = (isTooEarlyToAccept: boolean) =>
      rankPhrasings({
        ...BASE,
        stage: 'confirm',
        lastIntent: 'offer_plan',
        lastText: '可以分12期，每期850元，每月15日还款。',
        offerSigns: ['instalment', 'affordable'],
        isTooEarlyToAccept,
      });
    expect(ranked(false)[0]?.id).toBe('C48');
    expect(
      ranked(true)
        .slice(0, 12)
        .filter(({ acceptsPlan }) => acceptsPlan),
    ).toEqual([]);
  });

  it('gives the same order for the same moment', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        expect(rankPhrasings(situation)).toEqual(rankPhrasings(situation));
      }),
    );
  });

  it.each([
    ['greeting', '您好，请问有什么可以帮您？'],
    ['ask_reason', '请问是什么原因没有还款呢？'],
    ['ask_ability', '您最近能还多少？'],
    ['ask_partial_first', '您先还一部分吧'],
    ['offer_plan', '可以给您分12期，每期500元'],
    ['ask_confirm', '请确认您愿意还这笔欠款'],
    ['pressure_deadline', '今天必须答复'],
    ['legal_threat', '再不还就起诉'],
  ] as const)('answers %s on an old debt by asking for the account', (lastIntent, lastText) => {
    for (const limitation of ['over-three-years', 'unsure'] as const) {
      const ranked = rankPhrasings({
        stage: 'propose',
        lastIntent,
        lastText,
        limitation,
        redFlag: false,
        reason: 'job_loss',
      });
      expect(ranked.slice(0, 3).map(({ id }) => id)).toContain('C07');
    }
  });

  it.each([
    ['prepare', 'job_loss', 'within-three-years', 'C01'],
    ['contact', 'job_loss', 'within-three-years', 'D18'],
    ['contact', 'not_my_loan', 'within-three-years', 'D36'],
    ['contact', 'job_loss', 'over-three-years', 'C07'],
    ['propose', 'job_loss', 'within-three-years', 'C22'],
    ['confirm', 'job_loss', 'within-three-years', 'C50'],
  ] as const)('has a first line in %s for %s, %s', (stage, reason, limitation, expected) => {
    const ranked = rankPhrasings({ stage, lastIntent: null, reason, limitation, redFlag: false });
    expect(ranked.slice(0, 3).map(({ id }) => id)).toContain(expected);
  });

  it('asks a bot for a person, whatever it says', () => {
    const ranked = rankPhrasings({
      ...BASE,
      stage: 'contact',
      lastIntent: 'greeting',
      lastText: '请描述您的问题',
      lastSpeaker: 'bot',
    });
    expect(ranked.slice(0, 3).map(({ id }) => id)).toContain('C01');
  });

  it('has an answer of its own for every intent', () => {
    for (const lastIntent of INTENTS) {
      const [best] = rankPhrasings({ ...BASE, stage: 'propose', lastIntent });
      expect(best?.answersIntents, lastIntent).toContain(lastIntent);
    }
  });
});
