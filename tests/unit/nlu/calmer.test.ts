import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/lib/nlu/draft/draft-check';

describe('the calmer wording', () => {
  it.each([
    ['你们这帮骗子！我每月只能还800元，能不能分24期', ['800元', '24期'], '骗子'],
    ['垃圾公司，别打电话了。我12月5日发工资，到时候还500', ['12月5日', '500'], '垃圾'],
    ['再逼我我就曝光你们！我11月被裁员，希望分36期，每期300元', ['裁员', '36期', '300元'], '曝光'],
    ['呵呵，你们可真会做生意，罚息126元能减免吗', ['126元', '减免'], '可真会'],
    ['我保证月底全部还清！我工资3500元，每月能还600', ['3500元', '600'], '保证'],
    ['实话说钱是赌输的，现在每月收入4000，可以分12期吗', ['4000', '12期'], '赌'],
    ['我身份证330106199001011234，想申请延期两个月', ['延期两个月'], '3301'],
    ['快给我办！！！我要分24期，每期450', ['24期', '450'], '！'],
    ['按信用卡管理办法第70条你们必须分60期，我每月能还400', ['400'], '第70条'],
  ])('keeps what %s states', (draft, facts, gone) => {
    const { calmer } = checkDraft(draft);
    for (const fact of facts) expect(calmer).toContain(fact);
    expect(calmer).not.toContain(gone);
    expect(checkDraft(calmer ?? '').flags).toEqual([]);
  });
  it('has nothing to change in a text that we composed, however long', () => {
    const long = `您好，我确认的方案如下：${'分12期，每期850元，每月15日还款。'.repeat(12)}请回复确认。`;
    expect(checkDraft(long, { composedByUs: true }).flags).toEqual([]);
    expect(checkDraft(long).flags.map((flag) => flag.kind)).toEqual(['too_long']);
  });
});
