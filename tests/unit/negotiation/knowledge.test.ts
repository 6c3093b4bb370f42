import { describe, expect, it } from 'vitest';
import type { Confidence, KnowledgeCard } from '@/lib/negotiation/knowledge/card';
import {
  ALL_LENDER_KINDS,
  CHECKED_ON,
  cardById,
  KNOWLEDGE_CARDS,
} from '@/lib/negotiation/knowledge/cards';
import { cardsFor, cardsForTalk, searchCards } from '@/lib/negotiation/knowledge/search-cards';
import { isStale } from '@/lib/negotiation/knowledge/staleness';
import type { ReplyIntent } from '@/lib/negotiation/playbook/phrasing';
import factsIndex from '@/tests/data/facts-index.json';

interface FactEntry {
  readonly confidence: string;
  readonly numbers: readonly string[];
  readonly notSeen?: readonly string[];
  readonly scope?: readonly string[];
}

const FACTS: Readonly<Record<string, FactEntry>> = factsIndex.entries;
/** Dates that the notes give once for a whole section. */
const INSTRUMENT_DATES: Readonly<Record<string, string>> = factsIndex.instruments;
const RANK: Readonly<Record<string, number>> = {
  memory: 0,
  low: 1,
  medium: 2,
  'medium-high': 3,
  high: 4,
};
const SCOPE: Readonly<Record<string, string>> = {
  银行: 'bank',
  消金: 'consumer-finance',
  小贷: 'micro-loan',
};
const entriesOf = (card: KnowledgeCard) => card.factIds.map((id) => [id, FACTS[id]] as const);
const cards = KNOWLEDGE_CARDS.map((card) => [card.id, card] as const);

function shownTexts(card: KnowledgeCard): readonly string[] {
  const { statement, misuse, use } = card;
  return [statement, misuse, use].flatMap((text) => (text ? [text.zhCN, text.zhTW, text.en] : []));
}

function numbersIn(text: string): readonly string[] {
  return text.replaceAll(',', '').match(/\d+(?:\.\d+)?/gu) ?? [];
}

describe('every card rests on its source', () => {
  it.each(cards)('%s names entries that exist', (_, card) => {
    expect(card.factIds.length).toBeGreaterThan(0);
    for (const [id, entry] of entriesOf(card)) expect(entry, id).toBeDefined();
  });

  it.each(cards)('%s claims no more confidence than its first source', (_, card) => {
    const [first] = entriesOf(card);
    const allowed = RANK[first?.[1]?.confidence ?? 'memory'] ?? 0;
    const claimed = RANK[card.confidence satisfies Confidence] ?? 9;
    if (card.status === 'checked') expect(claimed).toBeLessThanOrEqual(allowed);
    else expect(allowed).toBeLessThan(RANK.high ?? 4);
  });

  it.each(cards)('%s shows as to be verified what was only remembered or weak', (_, card) => {
    const weak = entriesOf(card).some(([, entry]) => (RANK[entry?.confidence ?? ''] ?? 0) < 2);
    if (weak) expect(card.status).toBe('to-verify');
  });

  it.each(cards)('%s contains no figure that its sources do not', (_, card) => {
    const known = new Set(entriesOf(card).flatMap(([, entry]) => entry?.numbers ?? []));
    const { instrument, number, article, date } = card.source;
    const own = [card.statement.zhCN, card.use?.zhCN, card.misuse?.zhCN, card.phone];
    const dated = instrument !== null && INSTRUMENT_DATES[instrument] === date;
    const texts = [...own, number, article, dated ? null : date].filter((text) => text != null);
    const strip = (digits: string) => digits.replace(/^0+(?=\d)/u, '');
    const plain = new Set([...known].flatMap((value) => [value, strip(value)]));
    const hotlines = new Set(FACTS.F61?.numbers ?? []);
    const unknown = texts
      .flatMap((text) => numbersIn(text))
      .filter((n) => !plain.has(n) && !plain.has(strip(n)) && !hotlines.has(n));
    expect(unknown, instrument ?? card.id).toEqual([]);
  });

  it.each(cards)('%s cites no number that was not seen', (_, card) => {
    const all = JSON.stringify(card);
    for (const [, entry] of entriesOf(card))
      for (const token of entry?.notSeen ?? []) expect(all).not.toContain(token);
  });

  it.each(cards)('%s keeps to the lender kinds of its source', (_, card) => {
    const scopes = entriesOf(card)[0]?.[1]?.scope;
    if (scopes === undefined || scopes.includes('全部')) return;
    const allowed = scopes.map((scope) => SCOPE[scope]);
    for (const kind of card.appliesTo) expect(allowed).toContain(kind);
  });

  /** Entries that are not shown, each for its reason. */
  const LEFT_OUT: Readonly<Record<string, string>> = {
    F12: 'not for ordinary loss of income; kept out of templates',
    F26: 'no public document',
    F28: 'a rate that must not be fixed in the program',
    F52: 'superseded by F51',
    P02: 'an institution code, of no use to the reader',
    P06: 'state of 2018',
    P07: 'from memory',
    P10: 'another lender',
  };

  it('leaves out no entry without a reason, and none twice', () => {
    const shown = new Set(KNOWLEDGE_CARDS.flatMap((card) => card.factIds));
    const missing = Object.keys(FACTS).filter((id) => !shown.has(id) && !(id in LEFT_OUT));
    expect(missing).toEqual([]);
    expect(Object.keys(LEFT_OUT).filter((id) => shown.has(id))).toEqual([]);
  });

  it('finds a figure that no source has', () => {
    expect(FACTS.F60?.numbers).not.toContain('61');
    expect(FACTS.F60?.numbers).toContain('15');
  });
});

describe('every card reads plainly', () => {
  it('has unique ids and a known number of cards', () => {
    expect(new Set(KNOWLEDGE_CARDS.map(({ id }) => id)).size).toBe(KNOWLEDGE_CARDS.length);
    expect(KNOWLEDGE_CARDS.length).toBeGreaterThanOrEqual(110);
  });

  it.each(cards)('%s says its statement in 60 characters', (_, card) => {
    expect([...card.statement.zhCN].length).toBeLessThanOrEqual(60);
    expect(card.statement.zhTW).not.toBe('');
    expect(card.statement.en.length).toBeGreaterThan(20);
  });

  it.each(cards)('%s links to no address', (_, card) => {
    expect(JSON.stringify(card)).not.toMatch(/https?:|www\.|\.(?:com|cn|org|net|gov)\b/iu);
  });

  it.each(cards)('%s draws no legal conclusion outside quotation marks', (_, card) => {
    for (const text of shownTexts(card)) {
      const unquoted = text.replace(/[“「『][^”」』]*[”」』]/gu, '');
      expect(unquoted).not.toMatch(
        /违法|違法|高利贷|高利貸|不用还|不用還|具有法律效力|usury|illegal(?! debts)/u,
      );
      expect(unquoted).not.toMatch(/[!！]|你/u);
    }
  });

  it.each(cards)('%s can be found and is dated', (_, card) => {
    expect(card.touches.keywords.length).toBeGreaterThan(0);
    expect(card.checkedOn).toBe(CHECKED_ON);
    expect(ALL_LENDER_KINDS).toEqual(expect.arrayContaining([...card.appliesTo]));
  });

  it('gives every hotline its number and scope', () => {
    const hotlines = KNOWLEDGE_CARDS.filter(({ topic }) => topic === 'hotline');
    expect(hotlines.map(({ phone }) => phone)).toEqual(
      expect.arrayContaining(['95188', '12378', '12363', '12348', '12368', '12356', '96110']),
    );
    for (const card of hotlines)
      expect(card.statement.zhCN.startsWith(`${card.phone}：`)).toBe(true);
  });
});

describe('searchCards', () => {
  it.each([
    ['征信', 'F40-five-years'],
    ['徵信', 'F40-five-years'],
    ['征信多久消', 'F40-five-years'],
    ['第70条', 'X1'],
    ['停息挂账', 'X1'],
    ['支付令', 'F72-order'],
    ['三年', 'F11-period'],
    ['时效', 'F11-restart'],
    ['時效', 'F11-restart'],
    ['催收 家人', 'F51-whom'],
    ['晚上打电话', 'F51-hours'],
    ['投诉多久答复', 'F60-days'],
    ['12378', 'H-12378'],
    ['心理', 'H-12356'],
    ['验证码', 'S01'],
    ['明示表', 'F24'],
    ['提前结清', 'F06'],
    ['最低还款', 'P08'],
    ['宽限期', 'P09'],
    ['LPR', 'X2'],
    ['credit report free', 'F40-report'],
    ['legal aid', 'H-12348'],
    ['个人破产', 'F65'],
    ['盖章', 'F13'],
    ['24%', 'F20'],
  ])('finds %s', (query, id) => {
    expect(
      searchCards(query)
        .slice(0, 6)
        .map((card) => card.id),
    ).toContain(id);
  });

  it('finds nothing for words that no card has', () => {
    expect(searchCards('zzzqqq')).toEqual([]);
  });

  it('shows every card for an empty query', () => {
    expect(searchCards('  ')).toBe(KNOWLEDGE_CARDS);
  });
});

describe('cardsFor', () => {
  const cases: readonly [readonly ReplyIntent[], string, string][] = [
    [['credit_warning'], '今天不还明天就上征信', 'F40-notice'],
    [['credit_warning'], '征信有了污点，五年都消不掉', 'F40-five-years'],
    [['legal_threat'], '法院的传票过几天就到', 'H-12368'],
    [['legal_threat'], '法院会强制执行您的工资卡', 'F73'],
    [['ask_partial_first'], '您先还一部分，表示一下诚意', 'T03'],
    [['promise_verbal'], '放心，我给您备注了', 'T01'],
    [['pressure_deadline'], '名额有限，今天24点截止', 'T04'],
    [['offer_plan'], '给您延期7天，期间正常计息', 'T06'],
    [['offer_plan'], '分12期，每期费率0.6%', 'T07'],
    [['offer_plan'], '一次性结清可以打折', 'T08'],
    [['third_party_contact'], '再不还只能联系家人了', 'T17'],
    [['refuse_system'], '系统评估没有通过', 'T-menu'],
    [['refuse_no_policy'], '我们没有政策', 'F30'],
    [['ask_sensitive_data'], '把验证码发给我', 'S01'],
    [['explain_charge'], '罚息是上浮50%', 'P05'],
  ];
  it.each(cases)('offers for %j “%s” the card %s', (intents, text, id) => {
    expect(cardsFor(intents, text, { limit: 4 }).map((card) => card.id)).toContain(id);
  });

  it('offers nothing when nothing is touched', () => {
    expect(cardsFor([], '好的')).toEqual([]);
  });

  it('leaves out cards of other lender kinds', () => {
    const text = '手续费率和助贷服务费';
    const found = (lenderKind: 'bank' | 'consumer-finance') =>
      cardsFor([], text, { limit: 10, lenderKind }).map((card) => card.id);
    expect(found('bank')).toContain('F23');
    expect(found('consumer-finance')).not.toContain('F23');
  });
});

describe('isStale', () => {
  it.each([
    ['2026-11-23', '2026-11-23', false],
    ['2026-11-23', '2027-05-23', false],
    ['2026-11-23', '2027-05-24', true],
    ['2026-08-31', '2027-02-28', false],
    ['2026-08-31', '2027-03-01', true],
  ])('checked %s, today %s: %s', (checkedOn, today, stale) => {
    expect(isStale(checkedOn, today)).toBe(stale);
  });
});

describe('cardById', () => {
  it('knows a card and does not invent one', () => {
    expect(cardById('F01')?.source.article).toBe('第543、544条');
    expect(cardById('F99')).toBeNull();
  });

  it('keeps what a talk touched before its last message, newest first', () => {
    const cards = cardsForTalk({ intents: [], text: '请问还有其他问题吗？' }, [
      '会不会上征信？',
      '12期，每期850元',
    ]);
    expect(cards.map(({ id }) => id)).toEqual(
      expect.arrayContaining(cardsFor([], '会不会上征信？', { limit: 1 }).map(({ id }) => id)),
    );
    expect(cards.length).toBeLessThanOrEqual(6);
  });
});
