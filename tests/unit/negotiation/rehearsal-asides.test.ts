import { describe, expect, it } from 'vitest';
import { readLineTopics } from '@/lib/negotiation/rehearsal/line-topics';
import { answer, start } from '@/lib/negotiation/rehearsal/rehearsal-agent';
import { REHEARSAL_SCRIPTS } from '@/lib/negotiation/rehearsal/scripts/all-scripts';
import { NOW } from './talk';

/** What the first line of a person brings as an answer, in every talk with a lender's staff. */
function firstReplies(text: string): readonly string[] {
  return REHEARSAL_SCRIPTS.filter(({ id }) => id !== 'scam' && id !== 'bot-handover').map(
    (script) => {
      const { state } = start(script);
      const { lines } = answer(state, script, text, { nowIso: NOW });
      return lines.map((line) => line.text).join('\n');
    },
  );
}

describe('what people say besides', () => {
  it.each([
    ['我不想还了', /有困难/, /还款页面操作就行|备注分期/],
    ['我老公不知道这件事，能不能别告诉他', /只和您本人/, /请问您/],
    ['我心情很差，睡不着', /理解您的心情/, /没有完全理解/],
    ['为什么利息这么高', /合同/, /还款页面操作就行/],
    ['你好，结清后能把征信删掉吗', /征信|报送/, /我在的，请您说/],
  ])('“%s” is answered as what it is', (text, wanted, unwanted) => {
    for (const reply of firstReplies(text)) {
      expect(reply).toMatch(wanted);
      expect(reply).not.toMatch(unwanted);
    }
  });

  it.each([
    ['不想还了', 'offer_payment'],
    ['我还不上了', 'refuses'],
    ['这个月还了一期', 'refuses'],
    ['没有还不了的问题', 'refuses'],
  ] as const)('“%s” is not taken for %s', (text, topic) => {
    expect(readLineTopics(text)).not.toContain(topic);
  });
});
