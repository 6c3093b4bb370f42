import { describe, expect, it } from 'vitest';
import agreementEn from '@/lib/i18n/locales/en/agreement.json';
import agreement from '@/lib/i18n/locales/zh-CN/agreement.json';
import letters from '@/lib/i18n/locales/zh-CN/letters.json';
import record from '@/lib/i18n/locales/zh-CN/record.json';
import rehearsal from '@/lib/i18n/locales/zh-CN/rehearsal.json';
import agreementTw from '@/lib/i18n/locales/zh-TW/agreement.json';
import { TERM_NAMES } from '@/lib/negotiation/read-back/wording';
import { REHEARSAL_SCRIPTS } from '@/lib/negotiation/rehearsal/scripts/all-scripts';
import { ALL_TERMS } from '@/lib/repayment/agreement-terms';

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Object.values(value as Record<string, unknown>).flatMap(textsOf);
}

describe('wording of terms', () => {
  it('names every term and says what follows when it is left unsaid', () => {
    for (const term of ALL_TERMS) {
      expect(agreement.terms).toHaveProperty(term);
      expect(agreement.ifUnsaid).toHaveProperty(term);
      expect(agreementEn.ifUnsaid).toHaveProperty(term);
      expect(TERM_NAMES[term]).not.toBe('');
    }
  });

  it('keeps what follows to one short sentence', () => {
    for (const text of Object.values(agreement.ifUnsaid))
      expect(text.length).toBeLessThanOrEqual(40);
  });

  it('calls the penalty 罚息 as every other screen and the record do, whatever the other side calls it', () => {
    for (const text of [...textsOf(agreement), ...textsOf(agreementTw)])
      expect(text).not.toMatch(/逾期[费費]/);
    for (const text of textsOf(agreementEn)) expect(text).not.toMatch(/late fee/i);
    expect(agreement.parts.penalty).toBe(record.offerValue.waivedKinds.penalty);
  });
});

describe('wording of rehearsals', () => {
  it('has a title and a purpose for every script', () => {
    for (const { id } of REHEARSAL_SCRIPTS) {
      const words = rehearsal.scripts[id];
      expect(words.title.length).toBeGreaterThan(0);
      expect(words.title.length).toBeLessThanOrEqual(12);
      expect(words.purpose.length).toBeLessThanOrEqual(40);
    }
  });
});

describe('wording of letters', () => {
  it('draws no conclusion of law and names no mirror', () => {
    for (const text of [letters, agreement, rehearsal].flatMap(textsOf)) {
      expect(text).not.toMatch(/违法|高利贷|不用还|法律效力|https?:/);
    }
  });
});
