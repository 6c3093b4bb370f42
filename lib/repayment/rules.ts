import { parseDecimal } from '@/lib/money/parse-decimal';
import { toNumber } from '@/lib/money/rational';
import type { IsoDate } from './iso-date';
import type { LenderKind } from './lender-kind';

export type RuleId =
  | 'court-24'
  | 'assist-24'
  | 'micro-24'
  | 'micro-lpr4'
  | 'lpr4-private'
  | 'contract'
  | 'penalty-1.5x';

/**
 * What a yearly rate or a penalty multiple is held against 对照线. `ceiling`: a yearly rate, all costs together.
 * `multiple`: penalty rate over contract rate.
 */
export interface Rule {
  readonly id: RuleId;
  readonly appliesTo: readonly LenderKind[];
  readonly metric: 'ceiling' | 'multiple' | 'contract';
  /** Decimal text; null: the value is the user's own (contract, LPR of the day). */
  readonly value: string | null;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  /** True: for loans made on or after `validFrom` only. */
  readonly newLoansOnly: boolean;
  /** `always`: compared when it applies. `on-request`: only if the user switches it on. `never`: kept so that nobody adds it. */
  readonly use: 'always' | 'on-request' | 'never';
  /** Fact number in the reviewed fact list, and the document itself. */
  readonly fact: string;
  readonly source: string;
  /** 高 / 中 / 低, as reviewed. */
  readonly confidence: 'high' | 'medium' | 'low';
  readonly checkedOn: IsoDate;
}

const CHECKED_ON = '2026-11-23';

/** Reviewed table; wording of each rule is in the locale files under `rules.<id>`. */
export const RULES: readonly Rule[] = [
  {
    id: 'court-24',
    appliesTo: ['bank', 'consumer-finance', 'micro-loan'],
    metric: 'ceiling',
    value: '0.24',
    validFrom: '2017-08-04',
    validTo: null,
    newLoansOnly: false,
    use: 'always',
    fact: 'F20',
    source: '最高人民法院《关于进一步加强金融审判工作的若干意见》（法发〔2017〕22号）第2条',
    confidence: 'high',
    checkedOn: CHECKED_ON,
  },
  {
    id: 'assist-24',
    appliesTo: ['bank'],
    metric: 'ceiling',
    value: '0.24',
    validFrom: '2025-10-01',
    validTo: null,
    newLoansOnly: true,
    use: 'on-request',
    fact: 'F23',
    source:
      '国家金融监督管理总局《关于加强商业银行互联网助贷业务管理提升金融服务质效的通知》（金规〔2025〕9号）第6条',
    confidence: 'medium',
    checkedOn: CHECKED_ON,
  },
  {
    id: 'micro-24',
    appliesTo: ['micro-loan'],
    metric: 'ceiling',
    value: '0.24',
    validFrom: '2025-12-01',
    validTo: null,
    newLoansOnly: true,
    use: 'on-request',
    fact: 'F25',
    source: '中国人民银行、金融监管总局《小额贷款公司综合融资成本管理工作指引》',
    confidence: 'medium',
    checkedOn: CHECKED_ON,
  },
  {
    id: 'micro-lpr4',
    appliesTo: ['micro-loan'],
    metric: 'ceiling',
    value: null,
    validFrom: '2027-12-31',
    validTo: null,
    newLoansOnly: true,
    use: 'on-request',
    fact: 'F25',
    source: '中国人民银行、金融监管总局《小额贷款公司综合融资成本管理工作指引》',
    confidence: 'medium',
    checkedOn: CHECKED_ON,
  },
  {
    id: 'lpr4-private',
    appliesTo: [],
    metric: 'ceiling',
    value: null,
    validFrom: '2020-08-20',
    validTo: null,
    newLoansOnly: false,
    use: 'never',
    fact: 'F21',
    source:
      '最高人民法院《关于审理民间借贷案件适用法律若干问题的规定》第25条；不适用于持牌机构（第1条、法释〔2020〕27号）',
    confidence: 'high',
    checkedOn: CHECKED_ON,
  },
  {
    id: 'contract',
    appliesTo: ['bank', 'consumer-finance', 'micro-loan', 'assignee', 'unknown'],
    metric: 'contract',
    value: null,
    validFrom: null,
    validTo: null,
    newLoansOnly: false,
    use: 'always',
    fact: 'F03',
    source: '本人合同；《民法典》第676条',
    confidence: 'high',
    checkedOn: CHECKED_ON,
  },
  {
    id: 'penalty-1.5x',
    appliesTo: ['bank', 'consumer-finance'],
    metric: 'multiple',
    value: '1.5',
    validFrom: '2004-01-01',
    validTo: null,
    newLoansOnly: false,
    use: 'always',
    fact: 'F27',
    source: '中国人民银行《关于人民币贷款利率有关问题的通知》（银发〔2003〕251号）',
    confidence: 'medium',
    checkedOn: CHECKED_ON,
  },
];

export function ruleById(id: RuleId): Rule {
  return RULES.find((rule) => rule.id === id) as Rule;
}

/** The figure a rule compares with; null when it has none of its own. */
export function ruleValue(rule: Rule): number | null {
  const value = rule.value === null ? null : parseDecimal(rule.value);
  return value === null ? null : toNumber(value);
}

const LPR_TIMES_FOUR: readonly RuleId[] = ['micro-lpr4', 'lpr4-private'];

/** The yearly rate that a ceiling stands for, a fraction; `lpr1y` is the user's own figure. Null: not known. */
export function ceilingOf(rule: Rule, lpr1y: string | null): number | null {
  if (!LPR_TIMES_FOUR.includes(rule.id)) return ruleValue(rule);
  const lpr = lpr1y === null ? null : parseDecimal(lpr1y);
  return lpr === null ? null : 4 * toNumber(lpr);
}

/** Who and when, for choosing rules. */
export interface RuleScope {
  readonly lenderKind: LenderKind;
  readonly today: IsoDate;
  /** Day the loan was made; null: not known, so rules for new loans are left out. */
  readonly loanDate: IsoDate | null;
  readonly onRequest: boolean;
}

/** Rules that may be named to this person. A rule that does not apply is never shown as law. */
export function applicableRules(scope: RuleScope, rules: readonly Rule[] = RULES): readonly Rule[] {
  return rules.filter((rule) => {
    if (rule.use === 'never' || !rule.appliesTo.includes(scope.lenderKind)) return false;
    if (rule.use === 'on-request' && !scope.onRequest) return false;
    if (rule.validFrom !== null && scope.today < rule.validFrom) return false;
    if (rule.validTo !== null && scope.today > rule.validTo) return false;
    if (!rule.newLoansOnly) return true;
    return scope.loanDate !== null && rule.validFrom !== null && scope.loanDate >= rule.validFrom;
  });
}

/** What else has to be known before the lines for this kind of lender can be drawn. */
export interface RuleQuestions {
  /** There are lines that are shown only if the user asks for them. */
  readonly referenceLines: boolean;
  readonly loanDate: boolean;
  readonly lpr1y: boolean;
}

/** Asks only for what some rule would use. */
export function questionsOfRules(scope: RuleScope, rules: readonly Rule[] = RULES): RuleQuestions {
  const everyDate = { ...scope, loanDate: scope.today };
  const onRequest = applicableRules({ ...everyDate, onRequest: true }, rules);
  const shown = applicableRules(everyDate, rules);
  const dated = applicableRules(scope, rules);
  return {
    referenceLines: onRequest.some((rule) => rule.use === 'on-request'),
    loanDate: shown.some((rule) => rule.newLoansOnly),
    lpr1y: dated.some((rule) => rule.metric === 'ceiling' && rule.value === null),
  };
}

/** Key of a rule's wording under `rules` in the locale files: a dot would separate keys there. */
export function ruleTextKey(id: RuleId): string {
  return id.replace('.', '_');
}
