import { describe, expect, it } from 'vitest';
import enAgreement from '@/lib/i18n/locales/en/agreement.json';
import en from '@/lib/i18n/locales/en/findings.json';
import zhAgreement from '@/lib/i18n/locales/zh-CN/agreement.json';
import zh from '@/lib/i18n/locales/zh-CN/findings.json';
import { AGREEMENT_TERMS } from '@/lib/repayment/agreement-terms';
import { FINDING_CATALOGUE, type FindingCode } from '@/lib/repayment/findings/catalogue';
import { findingTextParams } from '@/lib/repayment/findings/finding-text-params';
import { QUESTION_CATALOGUE } from '@/lib/repayment/questions';
import { RULES, ruleTextKey } from '@/lib/repayment/rules';
import { FINDING_CASES } from './findings-data';
import { check, OPTIONS, SITUATION } from './fixtures';

const textOf = (template: string, params: Readonly<Record<string, string>>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => params[name] ?? whole);

describe('wording', () => {
  const texts = [
    ['zh-CN', zh, zhAgreement.terms],
    ['en', en, enAgreement.terms],
  ] as const;

  it.each(texts)('fills every placeholder of every finding in %s', (_, locale) => {
    for (const { code, plan, situation, options } of FINDING_CASES) {
      const checked = check(plan, { ...SITUATION, ...situation }, { ...OPTIONS, ...options });
      for (const finding of checked.findings.filter((found) => found.code === code))
        expect(textOf(locale.findings[code], findingTextParams(finding, ', '))).not.toContain('{{');
    }
  });

  it.each(texts)('words every finding, question, term and rule in %s', (_, locale, terms) => {
    expect(Object.keys(locale.findings).toSorted()).toEqual(
      Object.keys(FINDING_CATALOGUE).toSorted(),
    );
    expect(Object.keys(locale.questions).toSorted()).toEqual(
      Object.keys(QUESTION_CATALOGUE).toSorted(),
    );
    const asked = Object.entries(QUESTION_CATALOGUE).filter(([, [asks]]) => asks === 'lender');
    expect(Object.keys(locale.ask).toSorted()).toEqual(asked.map(([code]) => code).toSorted());
    expect(Object.keys(terms).toSorted()).toEqual(Object.keys(AGREEMENT_TERMS).toSorted());
    expect(Object.keys(locale.rules).toSorted()).toEqual(
      RULES.map((rule) => ruleTextKey(rule.id)).toSorted(),
    );
  });

  it('has a case for every finding', () => {
    const covered = new Set(FINDING_CASES.map(({ code }) => code));
    expect(
      Object.keys(FINDING_CATALOGUE).filter((code) => !covered.has(code as FindingCode)),
    ).toEqual([]);
  });

  it('makes no legal conclusion and speaks to nobody as 你', () => {
    const all = JSON.stringify(zh);
    for (const banned of ['违法', '不用还', '你', '！', '法律效力', '高利贷'])
      expect(all).not.toContain(banned);
  });
});
