export type PromiseWhat =
  | 'callback'
  | 'escalate'
  | 'waiver'
  | 'stop_contact'
  | 'credit'
  | 'no_legal_action'
  | 'restore'
  | 'document'
  | 'plan'
  | 'other';

interface PromiseRule {
  readonly what: PromiseWhat;
  readonly given: RegExp;
  /** A later statement that goes against it. */
  readonly broken?: RegExp;
}

const S = '[^，。！？；\\n]';
/** Words by which an agent promises 承诺, and words that go against them. */
export const PROMISE_RULES: readonly PromiseRule[] = [
  {
    what: 'credit',
    given: new RegExp(`(?:不会|不|免)${S}{0,6}(?:上|影响|报送?|上报|报)${S}{0,4}征信`),
    broken: new RegExp(
      `(?<!不|不会|是否)(?:会|将|已经?|要|可能)${S}{0,8}(?:上报|报送|影响|上|报)${S}{0,6}征信|征信${S}{0,6}[会将已][有被受]`,
    ),
  },
  {
    what: 'no_legal_action',
    given: new RegExp(`不[会再]?${S}{0,6}(?:起诉|走法律|走司法)`),
    broken: new RegExp(`(?<!不)(?:会|将|已经?|要|准备)${S}{0,8}(?:起诉|提起诉讼|法院|立案|走法律)`),
  },
  {
    what: 'stop_contact',
    given: new RegExp(
      `(?:(?:不会|不再|停止)${S}{0,8}|不)(?:联系|告诉|通知|打(?:给|${S}{0,5}电话)|打扰|催收|外呼|骚扰|再有人)${S}{0,10}`,
    ),
    broken: new RegExp(
      `(?<!不)(?:会|将|要|只能|已经?|就)${S}{0,6}(?:联系|打给|通知)[您你]?的?${S}{0,4}(?:家人|家里|单位|公司|紧急联系人|亲属|父母|同事)`,
    ),
  },
  {
    what: 'waiver',
    given: new RegExp(
      `(?:会|可以|肯定|一定|帮您|给您|为您|到时候|都)${S}{0,12}(?:减免?|免[掉除了]?|去掉|不收|退[给还])|(?:罚息|利息|违约金|手续费|费用)${S}{0,10}(?:免|减|不收)|不收${S}{0,4}[息费]`,
    ),
    broken:
      /(?:罚息|利息|违约金|手续费|费用)[^，。]{0,8}(?:(?:不能|无法|没法|没办法|不可以)[^，。]{0,4}[减免]|减不了|免不了)|(?:没有|不支持|无法)[^，。]{0,6}减免|(?:[罚利]息|违约金|手续费|费用)[^，。]{0,4}(?:照收|照算|正常收|(?<!不)要收|每期[1-9])|(?<!不[再会用]?)[另加]收[^，。]{0,4}(?:[罚利]息|[续用]?费)/,
  },
  {
    what: 'restore',
    given: new RegExp(
      `(?:额度|账户|花呗|借呗)${S}{0,10}(?<!不|不会|无法|不能)(?:恢复|开通|正常)|恢复${S}{0,6}(?:额度|账户|使用)`,
    ),
    broken: /(?:额度|账户)[^，。]{0,8}(?:永久关闭|不能恢复|无法恢复|不会恢复)/,
  },
  {
    what: 'document',
    given: new RegExp(
      `(?:开具?|出具|提供|发(?:给您|您|送)?|寄)${S}{0,8}(?:结清证明|证明|协议|合同|书面|确认函|短信确认|文字版|明细)|(?:协议|证明|合同|确认函|明细)${S}{0,6}(?:发|寄|推送)[到给至]`,
    ),
    broken: /(?:无法|不能|不提供|不出具|没办法)[^，。]{0,8}(?:证明|协议|书面|文字版|材料)/,
  },
  {
    what: 'callback',
    given: new RegExp(
      `(?:会|给您|为您|专员|同事|我)${S}{0,14}(?:回电|联系您(?!的)|回复您|答复|通知您(?!的)|打(?:给您|电话|过去)|告知)`,
    ),
  },
  {
    what: 'escalate',
    given: new RegExp(
      `(?:帮您|给您|为您|替您|会|已|我)${S}{0,12}(?:反馈|上报|登记|升级|申请|提交|申诉|转交)`,
    ),
  },
  {
    what: 'plan',
    given: new RegExp(
      `方案${S}{0,8}(?:给您|保留|补上|留着)|(?:后面|回头|之后)${S}{0,6}(?:给您)?${S}{0,4}[补做]${S}{0,4}(?:方案|分期)`,
    ),
  },
];
