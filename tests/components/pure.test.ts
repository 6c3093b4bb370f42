import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movePointLeft, parseRateInput } from '@/components/case/rate-input';
import { stageOfTalk } from '@/components/checklist/stage-of-talk';
import { segmentText } from '@/components/transcript/marks';
import { buildTimeline, searchRows } from '@/components/transcript/timeline';
import { cutAt, type EditableLine, joinUp, nameSpeaker } from '@/components/transcript/use-pasted';
import {
  type ReadingState,
  readOn,
  startReading,
  understand,
  utterancesOf,
} from '@/components/understanding';
import { percentDigits } from '@/lib/money/stated-percent';
import { completenessOf } from '@/lib/transcript/completeness';
import { NEGOTIATION, negotiationEntries, talk } from '../gallery/talk';

describe('rate as typed', () => {
  it.each([
    ['14.6', '0.146'],
    ['14.6%', '0.146'],
    ['１４．６％', '0.146'],
    ['0.05', '0.0005'],
    ['万分之五', '0.0005'],
    ['万分之4.5', '0.00045'],
    ['千分之一', '0.001'],
    ['0.5‰', '0.0005'],
    ['24', '0.24'],
    ['0', '0'],
  ])('reads %s as %s', (typed, value) => {
    expect(parseRateInput(typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['-3', 'negative'],
    ['abc', 'not-a-rate'],
    ['1.2.3', 'not-a-rate'],
    ['99999', 'rate-too-large'],
  ])('refuses %s as %s', (typed, error) => {
    expect(parseRateInput(typed)).toEqual({ ok: false, error });
  });

  it('shows again what was typed, for any percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (hundredths) => {
        const typed = movePointLeft(String(hundredths), 2);
        const read = parseRateInput(typed);
        expect(read.ok && percentDigits(read.value)).toBe(typed);
      }),
    );
  });
});

describe('terms in a message', () => {
  it('leaves the text whole, whatever the marks', () => {
    const marks = fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 30 }),
        text: fc.string({ maxLength: 6 }),
        offerId: fc.constant('o'),
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), marks, (text, given) => {
        expect(
          segmentText(text, given)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('drops a mark that does not stand where it says', () => {
    expect(segmentText('每期850元', [{ start: 0, text: '850元', offerId: 'o' }])).toEqual([
      { text: '每期850元', start: 0, offerId: null },
    ]);
  });
});

describe('timeline', () => {
  const messages = talk(NEGOTIATION);
  const entries = negotiationEntries();

  it('places notes and gaps after the message written before them', () => {
    const rows = buildTimeline(
      messages,
      entries,
      completenessOf(entries, { runningSessionId: 's1' }),
    );
    const kinds = rows.map((row) => row.kind);
    expect(kinds[0]).toBe('session');
    expect(kinds.indexOf('gap')).toBe(kinds.indexOf('message') + 4);
    expect(rows).toHaveLength(messages.length + 3);
  });

  it('keeps history above, although its numbers are higher', () => {
    const old = talk([{ by: 'agent', text: '更早' }]).map((message) => ({
      ...message,
      id: 'old',
      seq: 99,
    }));
    const rows = buildTimeline([...old, ...messages], entries, null);
    const keys = rows.filter((row) => row.kind === 'message').map((row) => row.key);
    expect(keys[0]).toBe('old');
    expect(keys[1]).toBe('m1');
  });

  it('places what came after the history below all that was said by then', () => {
    const [one] = negotiationEntries().filter((entry) => entry.kind === 'note');
    const note = { ...(one as NonNullable<typeof one>), id: 'late', seq: 100 };
    const old = talk([{ by: 'agent', text: '更早' }]).map((message) => ({
      ...message,
      id: 'old',
      seq: 99,
    }));
    const rows = buildTimeline([...old, ...messages], [note], null);
    expect(rows.at(-1)?.key).toBe('late');
  });

  it('finds full-width figures with half-width ones', () => {
    const rows = buildTimeline(talk([{ by: 'agent', text: '每期８５０元' }]), [], null);
    expect(searchRows(rows, '850')).toHaveLength(1);
  });
});

describe('pasted lines', () => {
  const lines: readonly EditableLine[] = ['甲', '乙丙', '丁'].map((text, index) => ({
    key: String(index),
    speaker: 'agent',
    speakerName: null,
    text,
    timeRaw: null,
    ambiguous: true,
  }));

  it('one answer settles all lines under the same name, but not how they were split', () => {
    const line = (key: string, speakerName: string, isSplitUnsure: boolean): EditableLine => ({
      key,
      speaker: 'unknown',
      speakerName,
      text: key,
      timeRaw: null,
      ambiguous: true,
      isSplitUnsure,
    });
    const lines = [line('1', '小陈', false), line('2', '小美', false), line('3', '小陈', true)];
    expect(nameSpeaker(lines, '1', 'customer').map((l) => [l.speaker, l.ambiguous])).toEqual([
      ['customer', false],
      ['unknown', true],
      ['customer', true],
    ]);
  });

  it('joins a line to the one above and cuts it again at the same place', () => {
    const joined = joinUp(lines, '1');
    expect(joined.map((line) => line.text)).toEqual(['甲\n乙丙', '丁']);
    const cut = cutAt(joined, '0', 2, 'new');
    expect(cut.map((line) => line.text)).toEqual(['甲', '乙丙', '丁']);
  });

  it('leaves the first line and an empty cut alone', () => {
    expect(joinUp(lines, '0')).toBe(lines);
    expect(cutAt(lines, '0', 0, 'new')).toBe(lines);
  });
});

describe('stage of the talk', () => {
  it.each([
    [{ messageCount: 0, phase: null, offerCount: 0 }, 'prepare'],
    [{ messageCount: 2, phase: 'opening', offerCount: 0 }, 'contact'],
    [{ messageCount: 9, phase: 'opening', offerCount: 1 }, 'propose'],
    [{ messageCount: 9, phase: 'agreement', offerCount: 1 }, 'confirm'],
    [{ messageCount: 9, phase: 'diagnosis', offerCount: 1, isConfirming: true }, 'confirm'],
    [{ messageCount: 9, phase: 'closing', offerCount: 1, isConfirming: true }, 'followup'],
  ] as const)('for %o is %s', (given, stage) => {
    expect(stageOfTalk(given)).toBe(stage);
  });
});

describe('reading on', () => {
  const start = startReading({ principalFen: null, overdueFen: null });

  it('gives the same whether messages come one by one or all at once', () => {
    const messages = talk(NEGOTIATION);
    const atOnce = readOn(start, utterancesOf(messages));
    let oneByOne = start;
    for (let count = 1; count <= messages.length; count++)
      oneByOne = readOn(oneByOne, utterancesOf(messages.slice(0, count)));
    const readABit = (state: ReadingState) => {
      let left = 1;
      return readOn(state, utterancesOf(messages), () => --left < 0);
    };
    let inStretches = readABit(start);
    expect(inStretches.steps).toHaveLength(2);
    while (!inStretches.isWhole) inStretches = readABit(inStretches);
    expect(inStretches).toEqual(atOnce);
    expect(understand(oneByOne, messages)).toEqual(understand(atOnce, messages));
    expect(understand(atOnce, messages).offers.length).toBeGreaterThan(0);
  });

  it('does no work when nothing is new and reads a changed message again', () => {
    const messages = talk(NEGOTIATION);
    const state = readOn(start, utterancesOf(messages));
    expect(readOn(state, utterancesOf(messages))).toBe(state);
    const changed = messages.map((message, index) =>
      index === messages.length - 1 ? { ...message, text: '抱歉，没有方案' } : message,
    );
    const again = readOn(state, utterancesOf(changed));
    expect(again.steps.slice(0, -1)).toEqual(state.steps.slice(0, -1));
    expect(understand(again, changed).offers).toEqual([]);
  });

  it('leaves a recalled message out', () => {
    const messages = talk(NEGOTIATION).map((message, index, all) =>
      index === all.length - 1 ? { ...message, recalled: 'notice' as const } : message,
    );
    const { offers, lastAgent } = understand(readOn(start, utterancesOf(messages)), messages);
    expect(offers).toEqual([]);
    expect(lastAgent?.id).toBe(messages.at(-3)?.id);
  });
});
