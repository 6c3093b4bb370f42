import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, type RehearsalStep, start } from '@/lib/negotiation/rehearsal/rehearsal-agent';
import { MAX_TURNS, type RehearsalState } from '@/lib/negotiation/rehearsal/rehearsal-state';
import type { RehearsalScript, RehearsalScriptId } from '@/lib/negotiation/rehearsal/script';
import {
  REHEARSAL_SCRIPTS,
  rehearsalScriptById,
} from '@/lib/negotiation/rehearsal/scripts/all-scripts';

const NOW = { nowIso: '2026-11-23T20:15:00+08:00' };

function scriptOf(id: RehearsalScriptId): RehearsalScript {
  const script = rehearsalScriptById(id);
  if (script === null) throw new Error(`no script ${id}`);
  return script;
}

/** Plays the user's lines and gives the agent's lines per turn; the opening is turn 0. */
function play(id: RehearsalScriptId, lines: readonly string[]) {
  const script = scriptOf(id);
  const opening = start(script);
  const turns = [opening.lines.map((line) => line.text)];
  let state = opening.state;
  for (const line of lines) {
    const step = answer(state, script, line, NOW);
    state = step.state;
    turns.push(step.lines.map((said) => said.text));
  }
  return { state, turns, last: turns.at(-1)?.join('\n') ?? '', all: turns.flat().join('\n') };
}

const OFFER = '可以为您办理12期分期,每期850元,每月15号还款';

describe('the kind agent', () => {
  it.each([
    ['我想申请分期还款'],
    ['花呗逾期了，我每月最多可以还600元，能不能分18期？'],
    ['能不能缓一缓，最近失业了'],
    ['请问有什么方案可以申请'],
    ['您好，我想咨询花呗逾期账单的还款安排，能协商吗'],
  ])('offers the plan word for word after: %s', (line) => {
    const { turns } = play('kind', [line]);
    expect(turns[1]).toContain(OFFER);
  });

  it('offers it too when the reason comes first and a figure second', () => {
    const { turns } = play('kind', ['家人住院了，暂时还不上', '每个月五六百吧']);
    expect(turns.flat()).toContain(OFFER);
  });

  it('does not say it before the user has asked', () => {
    expect(start(scriptOf('kind')).lines.map((line) => line.text)).not.toContain(OFFER);
    expect(play('kind', ['您好']).turns.flat()).not.toContain(OFFER);
  });

  it.each([
    ['太高了，能不能分18期', '18期，每期585元'],
    ['每期850超出我的能力，我每月最多还600元', '18期，每期585元'],
    ['一个月只能还七百', '15期，每期690元'],
    ['分十五期可以吗', '15期，每期690元'],
    ['能不能分60期', '24期，每期455元'],
    ['每月最多两百', '24期，每期455元'],
  ])('answers the counter %s with the nearest plan', (counter, expected) => {
    const { last } = play('kind', ['我想分期', counter]);
    expect(last).toContain(expected);
  });

  it('moves the due day and computes the first date from today', () => {
    const { last } = play('kind', ['我想分期', '每月15号还没发工资，能否改到20号？']);
    expect(last).toContain('每月20号');
    expect(last).toContain('12月20日');
  });

  it.each([
    ['首期能不能从12月20日开始？改到20号', '12月20日'],
    ['工资8号才发，能改到8号吗', '12月8日'],
  ])('takes the day out of %s', (line, expected) => {
    expect(play('kind', ['我想分期', line]).last).toContain(expected);
  });

  it('affirms a read-back with the right figures and corrects a wrong one', () => {
    const right = play('kind', ['我想分期', '我复述一下：共12期，每期850元，每月15号还款，对吗']);
    expect(right.last).toContain('准确');
    const wrong = play('kind', ['我想分期', '我复述一下：共12期，每期800元，每月15号还款，对吗']);
    expect(wrong.last).toContain('更正');
    expect(wrong.last).toContain('每期850元');
    expect(wrong.last).not.toContain('准确');
  });

  it('waits for all parts of a long read-back', () => {
    const script = scriptOf('kind');
    let step: RehearsalStep = answer(start(script).state, script, '我想分期', NOW);
    step = answer(step.state, script, '(1/2)我复述一下：①共12期，每期850元；', NOW);
    expect(step.lines.map((line) => line.text).join('')).toContain('继续');
    step = answer(step.state, script, '(2/2)②每月15号还款。以上是否准确？', NOW);
    expect(step.lines.map((line) => line.text).join('')).toContain('准确');
  });
});

describe('each script teaches what it is for', () => {
  const cases: readonly [RehearsalScriptId, readonly string[], RegExp][] = [
    [
      'stonewalling',
      ['我想分期', '能否转交专员评估？请告诉我工单号', '谢谢'],
      /工单号20261123-0047[\s\S]*1,086\.50元/,
    ],
    [
      'deadline-pressure',
      ['我想分期', '我需要核算，请问截止时间是系统规定吗', '我要考虑一下'],
      /今天18点前[\s\S]*保留到11月26日/,
    ],
    [
      'partial-first',
      ['能分期吗', '请先确认还完能拿到什么方案', '我还是想先看到方案，用于本金还是罚息？'],
      /表示诚意[\s\S]*分12期，每期760元/,
    ],
    [
      'settlement',
      ['可以减免吗', '结清后还有剩余金额吗，证明几天开具'],
      /11月30日前一次性还清9,800元[\s\S]*5个工作日/,
    ],
    ['hidden-interest', ['想延期还款', '延期期间利息怎么算'], /延期还款30天[\s\S]*仍正常计息/],
    [
      'scam',
      ['怎么办理', '好的', '我不会提供验证码', '我只在App内操作', '不接受'],
      /验证码[\s\S]*屏幕共享[\s\S]*保证金/,
    ],
    [
      'bot-handover',
      ['我想分期', '转人工', '我想分期还款'],
      /逾期账单暂不支持自助[\s\S]*已接入[\s\S]*9期/,
    ],
    [
      'contradiction',
      ['我想分期', '同意', '您刚才说每期820元，怎么变成880了'],
      /820元[\s\S]*880元[\s\S]*更正/,
    ],
    [
      'written-refusal',
      ['我想分期', '能否发我一份书面方案', '那请在本对话里确认'],
      /不提供书面材料[\s\S]*在这里跟您确认/,
    ],
    ['credit-threat', ['请问是否已经立案，案号是多少', '我想分期'], /没有立案[\s\S]*12期/],
    [
      'proper-confirmation',
      ['方便的', '请问征信怎么报送，晚还一期会怎样，有没有宽限日'],
      /逐项核对[\s\S]*宽限日是3天/,
    ],
  ];
  it.each(cases)('%s', (id, lines, expected) => {
    expect(play(id, lines).all).toMatch(expected);
  });

  it.each([
    ['想延期到12月5日', '新的还款日是12月5日'],
    ['能不能缓10天', '新的还款日是12月3日'],
    ['想延期三个月', '12月23日'],
  ])('grants the extension asked for if it is short: %s', (line, expected) => {
    expect(play('hidden-interest', [line]).last).toContain(expected);
  });

  it.each([
    ['一次性还9000元可以吗', '最低可以到9,600元'],
    ['一次性还9700元可以吗', '一次性还清9,600元'],
    ['12月8日才发工资，能改到12月8日吗', '备注延到12月8日'],
  ])('weighs the sum and the day of a settlement: %s', (line, expected) => {
    expect(play('settlement', ['有什么方案', line]).last).toContain(expected);
  });

  it('has at least twelve different talks', () => {
    expect(new Set(REHEARSAL_SCRIPTS.map((script) => script.id)).size).toBeGreaterThanOrEqual(12);
  });
});

describe('any talk', () => {
  it('answers a person who ignores the script for five turns with other words each time', () => {
    for (const script of REHEARSAL_SCRIPTS) {
      const { turns } = play(script.id, [
        '今天天气不错',
        '哦',
        '呃呃呃',
        '我在想晚饭吃什么',
        '嘿嘿',
      ]);
      const replies = turns.slice(1, 6).map((lines) => lines.join('\n'));
      for (const reply of replies) expect(reply, script.id).not.toBe('');
      expect(new Set(replies).size, script.id).toBeGreaterThanOrEqual(4);
    }
  });

  it.each([
    ['这不是我借的', /不是您本人[\s\S]*不要还款/],
    ['我上个月已经还过了', /入账|核对|核实/],
    ['你是机器人吧', /人工客服/],
    ['能不能别打我家里电话', /来电|催收|联系|电话|号码|外呼/],
  ])('answers “%s” to the point, whatever the talk was to be about', (line, expected) => {
    const unhelpful = ['scam', 'bot-handover'];
    for (const { id } of REHEARSAL_SCRIPTS.filter((script) => !unhelpful.includes(script.id)))
      expect(play(id, [line]).last, id).toMatch(expected);
  });

  it('reaches an end by its own nudges when the user says nothing to the point', () => {
    for (const script of REHEARSAL_SCRIPTS) {
      const { state } = play(script.id, Array<string>(20).fill('呃'));
      expect(state.ended, script.id).toBe(true);
      expect(state.turn, script.id).toBeLessThan(MAX_TURNS);
    }
  });

  it('answers words of despair with the help line, in any of the talks with a lender', () => {
    for (const script of REHEARSAL_SCRIPTS.filter(
      ({ id }) => id !== 'scam' && id !== 'bot-handover',
    ))
      expect(play(script.id, ['我不想活了']).last, script.id).toContain('12356');
  });

  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '',
      '   ',
      '好的',
      '同意',
      '不同意',
      '我想分期',
      '每月还600元',
      '分18期',
      '能延期吗',
    ),
    fc.constantFrom(
      '太高了',
      '给我书面',
      '工单号多少',
      '征信怎么报',
      '转人工',
      '骗子',
      '谢谢',
      '再见',
    ),
    fc.constantFrom(
      '(1/3)整理如下',
      '(3/3)以上是否准确',
      '验证码是123456',
      '我复述一下：12期每期850元',
    ),
    fc.constantFrom(
      '延期期间利息怎么算',
      '一次性还9000元能结清吗',
      '我只在App还款',
      '12月5日还1000元',
    ),
  );

  it('keeps answering and comes to an end, whatever the user writes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REHEARSAL_SCRIPTS),
        fc.array(line, { maxLength: MAX_TURNS + 5 }),
        (script, lines) => {
          let state: RehearsalState = start(script).state;
          for (const text of lines) {
            const step = answer(state, script, text, NOW);
            expect(step.lines.length).toBeGreaterThan(0);
            for (const said of step.lines) {
              expect(said.text.trim()).not.toBe('');
              expect(said.text).not.toMatch(/[{}]|undefined|null|NaN/);
              expect(said.delayMs).toBeGreaterThan(0);
            }
            expect(script.nodes[step.state.node]).toBeDefined();
            state = step.state;
          }
          expect(JSON.parse(JSON.stringify(state))).toEqual(state);
          if (lines.length >= MAX_TURNS) expect(state.ended).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives the same replies to the same lines', () => {
    const lines = ['我想分期', '太高了，每月600', '我复述一下：18期，每期585元', '同意', '谢谢'];
    expect(play('kind', lines)).toEqual(play('kind', lines));
  });

  it('names only nodes that exist, and rules with distinct keys', () => {
    for (const script of REHEARSAL_SCRIPTS) {
      expect(script.nodes[script.startNode]).toBeDefined();
      for (const [name, node] of Object.entries(script.nodes)) {
        const targets = [...node.rules.map((rule) => rule.to), node.nudge?.to].filter(Boolean);
        for (const to of targets)
          expect(script.nodes, `${script.id}.${name}`).toHaveProperty(String(to));
        expect(new Set(node.rules.map((rule) => rule.key)).size).toBe(node.rules.length);
        expect(node.ends === true || node.nudge !== undefined, `${script.id}.${name}`).toBe(true);
      }
    }
  });
});
