import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fen, fen } from '@/lib/money/fen';
import { blankCase } from '@/lib/negotiation/case';
import { type ChecklistFacts, checklistState } from '@/lib/negotiation/checklist/checklist';
import { CHECKLIST } from '@/lib/negotiation/checklist/items';
import { currentStage, nextBestStep } from '@/lib/negotiation/checklist/next';
import {
  clearOverride,
  overrideOf,
  reopenItem,
  tickItem,
} from '@/lib/negotiation/checklist/overrides';
import { canMove, movesFrom, STAGES, stageDistance } from '@/lib/negotiation/checklist/stages';
import { cardById } from '@/lib/negotiation/knowledge/cards';

const EMPTY_CASE = blankCase('c1', 1);

const NOTHING: ChecklistFacts = {
  case: EMPTY_CASE,
  offersCount: 0,
  calculatedOfferIds: [],
  staffNumberSeenInMessageId: null,
  ticketSeenInMessageId: null,
  savedExports: [],
};

const amount: Fen = fen(100_000);

/** Each fact alone, the item that it completes and its evidence. */
const FACTS: readonly (readonly [string, Partial<ChecklistFacts>, string | null])[] = [
  ['prepare.limitationCheck', { case: { ...EMPTY_CASE, limitation: 'within-three-years' } }, null],
  ['prepare.lender', { case: { ...EMPTY_CASE, lenderName: '甲', lenderKind: 'bank' } }, null],
  [
    'prepare.balance',
    { case: { ...EMPTY_CASE, principalFen: amount, balanceAsOf: '2026-11-23' } },
    null,
  ],
  [
    'prepare.contractRates',
    { case: { ...EMPTY_CASE, contractRate: { value: '0.0005', basis: 'day' } } },
    null,
  ],
  [
    'prepare.incomeBudget',
    { case: { ...EMPTY_CASE, monthlyIncomeFen: amount, necessaryExpensesFen: amount } },
    null,
  ],
  ['prepare.materials', { materialsOpen: 0 }, null],
  ['contact.officialChannel', { officialHost: true }, null],
  ['contact.identityInApp', { identityInAppMessageId: 'm1' }, 'm1'],
  ['contact.agentId', { staffNumberSeenInMessageId: 'm2' }, 'm2'],
  ['contact.ticket', { ticketSeenInMessageId: 'm3' }, 'm3'],
  ['propose.reasonSaid', { reasonSaidInMessageId: 'm4' }, 'm4'],
  ['propose.amountDateSaid', { amountDateSaidInMessageId: 'm5' }, 'm5'],
  ['propose.optionsAsked', { optionsAskedInMessageId: 'm6' }, 'm6'],
  ['propose.calcDone', { offersCount: 1, calculatedOfferIds: ['o1'] }, null],
  ['propose.counterOnce', { counterMessageIds: ['m7', 'm8'] }, 'm7'],
  ['confirm.readBack', { readBackConfirmedInMessageId: 'm9' }, 'm9'],
  ['confirm.fields', { requiredFieldsOpen: 0 }, null],
  ['confirm.written', { writtenConfirmationInMessageId: 'm10' }, 'm10'],
  ['confirm.channel', { channelConfirmedInMessageId: 'm11' }, 'm11'],
  ['confirm.creditAsked', { creditAnsweredInMessageId: 'm12' }, 'm12'],
  ['followup.saved', { savedExports: ['e1'] }, null],
  ['followup.calendar', { calendarExported: true }, null],
  ['followup.paidProof', { paidProofIds: ['a1'] }, null],
  ['followup.nextStep', { nextStepSet: true }, null],
];

const stateOf = (facts: ChecklistFacts, id: string) =>
  checklistState(facts).find((state) => state.id === id);

describe('checklistState', () => {
  it('starts with nothing done', () => {
    expect(checklistState(NOTHING).filter((state) => state.done || state.because)).toEqual([]);
  });

  it.each(FACTS)('completes %s, and nothing else, from its fact', (id, facts, evidence) => {
    const states = checklistState({ ...NOTHING, ...facts });
    expect(states.filter((state) => state.done)).toEqual([
      expect.objectContaining({ id, because: 'fact', evidence }),
    ]);
  });

  it('needs the other debts and payday as well for the capacity', () => {
    const budget = { ...EMPTY_CASE, monthlyIncomeFen: amount, necessaryExpensesFen: amount };
    expect(stateOf({ ...NOTHING, case: budget }, 'prepare.capacity')?.done).toBe(false);
    const whole = { ...budget, otherDebtPaymentsFen: fen(0), payday: 15 };
    expect(stateOf({ ...NOTHING, case: whole }, 'prepare.capacity')?.done).toBe(true);
  });

  it.each([
    ['prepare.lender', { lenderName: '甲' }],
    ['prepare.balance', { principalFen: amount }],
    ['prepare.incomeBudget', { monthlyIncomeFen: amount }],
  ])('does not complete %s from half of it', (id, part) => {
    expect(stateOf({ ...NOTHING, case: { ...EMPTY_CASE, ...part } }, id)?.done).toBe(false);
  });

  it('is not done when only another offer was calculated away', () => {
    expect(stateOf({ ...NOTHING, calculatedOfferIds: ['o1'] }, 'propose.calcDone')?.done).toBe(
      false,
    );
    expect(stateOf({ ...NOTHING, materialsOpen: null }, 'prepare.materials')?.done).toBe(false);
    expect(stateOf({ ...NOTHING, requiredFieldsOpen: 2 }, 'confirm.fields')?.done).toBe(false);
  });

  it('lets a tick by hand win both ways, keeping the evidence', () => {
    const ticked = { ...EMPTY_CASE, ticks: tickItem({}, 'contact.ticket', 5) };
    expect(stateOf({ ...NOTHING, case: ticked }, 'contact.ticket')).toMatchObject({
      done: true,
      because: 'ticked',
      evidence: null,
    });
    const reopened = { ...EMPTY_CASE, ticks: reopenItem({}, 'contact.agentId', 6) };
    const facts = { ...NOTHING, case: reopened, staffNumberSeenInMessageId: 'm2' };
    expect(stateOf(facts, 'contact.agentId')).toMatchObject({
      done: false,
      because: 'ticked',
      evidence: 'm2',
    });
  });

  it('lists every item once, in stage order, with cards that exist', () => {
    expect(CHECKLIST).toHaveLength(25);
    expect(new Set(CHECKLIST.map(({ id }) => id)).size).toBe(25);
    const order = CHECKLIST.map(({ stage }) => STAGES.indexOf(stage));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const { id, cardIds } of CHECKLIST) {
      expect(cardIds.length, id).toBeGreaterThan(0);
      for (const cardId of cardIds) expect(cardById(cardId), `${id}: ${cardId}`).not.toBeNull();
    }
  });
});

describe('overrides', () => {
  it('are set, turned and cleared', () => {
    const ticks = tickItem({}, 'a', 10);
    expect(overrideOf(ticks, 'a')).toBe('ticked');
    expect(overrideOf(reopenItem(ticks, 'a', 11), 'a')).toBe('reopened');
    expect(overrideOf(clearOverride(ticks, 'a'), 'a')).toBeNull();
    expect(overrideOf(tickItem({}, 'a', 0), 'a')).toBe('ticked');
  });

  it('are not found on the prototype', () => {
    expect(overrideOf({}, 'constructor')).toBeNull();
  });
});

describe('nextBestStep', () => {
  const withTicks = (...ids: readonly string[]) =>
    checklistState({
      ...NOTHING,
      case: { ...EMPTY_CASE, ticks: Object.fromEntries(ids.map((id) => [id, 1])) },
    });
  const idsOf = (stage: string) => CHECKLIST.filter((i) => i.stage === stage).map(({ id }) => id);

  it('asks about an old debt before all else, in any stage', () => {
    for (const stage of STAGES)
      expect(nextBestStep(withTicks(), stage)?.id).toBe('prepare.limitationCheck');
  });

  it('then stays with the present stage', () => {
    const states = withTicks('prepare.limitationCheck');
    expect(nextBestStep(states, 'propose', false)?.id).toBe('propose.reasonSaid');
    expect(nextBestStep(states)?.id).toBe('prepare.lender');
  });

  it('suggests nothing that leads to a plan once there is one', () => {
    const states = withTicks('prepare.limitationCheck', 'propose.calcDone');
    expect(nextBestStep(states, 'propose')?.id).toBe('propose.counterOnce');
  });

  it('then goes back to the nearest earlier stage before going on', () => {
    const states = withTicks('prepare.limitationCheck', ...idsOf('propose'));
    expect(nextBestStep(states, 'propose')?.stage).toBe('contact');
    const all = withTicks(...idsOf('prepare'), ...idsOf('contact'), ...idsOf('propose'));
    expect(nextBestStep(all, 'propose')?.id).toBe('confirm.readBack');
  });

  it('sends nobody back once the result is confirmed', () => {
    const states = withTicks('prepare.limitationCheck', ...idsOf('confirm'));
    expect(nextBestStep(states, 'confirm')?.stage).toBe('followup');
    const kept = withTicks('prepare.limitationCheck', ...idsOf('confirm'), ...idsOf('followup'));
    expect(nextBestStep(kept, 'confirm')?.stage).toBe('propose');
  });

  it('has nothing to say when all is done', () => {
    const states = withTicks(...CHECKLIST.map(({ id }) => id));
    expect(nextBestStep(states)).toBeNull();
    expect(currentStage(states)).toBe('followup');
  });

  it('always names something open', () => {
    fc.assert(
      fc.property(
        fc.subarray(CHECKLIST.map(({ id }) => id)),
        fc.constantFrom(...STAGES),
        (done, stage) => {
          const next = nextBestStep(withTicks(...done), stage);
          if (done.length === CHECKLIST.length) expect(next).toBeNull();
          else expect(done).not.toContain(next?.id);
        },
      ),
    );
  });
});

describe('stages', () => {
  it.each([
    ['prepare', 'contact', true],
    ['prepare', 'confirm', false],
    ['propose', 'confirm', true],
    ['confirm', 'propose', true],
    ['propose', 'prepare', true],
    ['confirm', 'contact', false],
    ['followup', 'contact', true],
  ] as const)('%s to %s: %s', (from, to, allowed) => {
    expect(canMove(from, to)).toBe(allowed);
  });

  it('lets every stage go to the follow-up and stay', () => {
    for (const stage of STAGES) {
      expect(canMove(stage, 'followup')).toBe(true);
      expect(canMove(stage, stage)).toBe(true);
      expect(movesFrom(stage)).not.toContain(stage);
    }
    expect(stageDistance('prepare', 'followup')).toBe(4);
  });
});
