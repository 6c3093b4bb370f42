import { expect, it } from 'vitest';
import { emptyReading, offersOf, readUtterance } from '@/lib/nlu/offers/read-offers';

const AT = '2026-11-20T14:30:00+08:00';
const OFFERS = [
  '审核通过的方案是：分12期，每期870元，每月10号还款，首期12月10日，总共10,440元，减免逾期费用260元。',
  '可以帮您分6期，每期1000元，每月20号还，第一期12月20号，一共6000元。',
  '12月5日前一次性还8,300元可以结清，罚息500元全部减免。',
];
const ASKED = [[], ['C:征信怎么报？'], ['C:那要是晚还一期会怎样，期间还收罚息吗？']];
/** Answers to the questions of a read-back: each has a no in it, or tells of a missed payment. */
const ANSWERS = [
  '有一期没按时还的话，方案作废，剩余部分需一次性还清',
  '要是有一期没有还上，方案失效。',
  '如果中途断供，系统会自动取消方案',
  '没按时还的话方案作废，减免取消。',
  '按方案正常还款期间，不会新增逾期报送；结清后更新为已结清，已有的记录按规定保留。',
  '征信这块，履约期间不会上报新的逾期，还清后显示已结清。',
  '征信我们没办法修改，按规定报送',
  '按期还款期间不再计收新的利息和逾期费用。',
  '没有手续费，您放心',
  '方案生效后停止外部催收，如果还有来电，请把时间和号码告诉我们。',
  '请您直接在App的还款页面操作，不要向任何个人转账。',
  '没有宽限期，请按时还',
  '协议签了就不能改了',
  '合同编号您在我的合同里看，我这边看不到',
  '对的，您复述的内容准确，没有遗漏',
];

function told(lines: readonly string[]) {
  let state = emptyReading();
  lines.forEach((line, i) => {
    const speaker = line.startsWith('C:') ? ('customer' as const) : ('agent' as const);
    state = readUtterance(state, { id: `m${i}`, speaker, text: line.replace(/^C:/, ''), at: AT });
  });
  return offersOf(state).map(({ id, kind, terms: { periods, perPeriodFen, totalFen } }) => ({
    id,
    kind,
    terms: { periods, perPeriodFen, totalFen },
  }));
}

it.each(ANSWERS)('a plan stands when it is said what goes with it: %s', (answer) => {
  for (const offer of OFFERS)
    for (const asked of ASKED)
      expect(told([offer, ...asked, answer]), `${offer} ${asked}`).toEqual(told([offer]));
});

it.each([
  '不好意思，这个方案作废',
  '抱歉，审核没通过',
  '方案已经撤销了',
  '系统显示您不符合条件，刚才的方案作废，如有疑问请联系客服',
  '刚才的方案撤回了，要是有别的方案我再联系您',
])('and is gone when it is taken back: %s', (line) => {
  for (const offer of OFFERS) expect(told([offer, line])).toEqual([]);
});
