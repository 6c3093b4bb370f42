import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Offer } from '@/lib/nlu/offers/offer';
import { htmlLines } from '@/lib/records/html/transcript-html';
import type { EntryDraft } from '@/lib/transcript/entry';
import { sampleOffer } from '../../unit/records/sample-case';
import { sampleRecord, wordsFor } from '../../unit/records/sample-record';
import { gapDraft, ledger, messageDraft, sessionDraft } from '../../unit/transcript/ledger-builder';
import { readPdf } from './pdf-text';

const CHROMIUM = '/usr/bin/chromium';
const PT_A_MM = 72 / 25.4;
const AT = Date.UTC(2026, 10, 23, 14, 0, 0);
const HASH = 'ab'.repeat(32);
const RARE = 'Ж';
const OFFER = '可以分12期，每期850元，合计10200元。';

const message = (id: string, text: string, atMs: number): EntryDraft => ({
  ...messageDraft(text, atMs),
  id,
});
const corrected = (targetId: string, atMs: number): EntryDraft => ({
  id: `of-${targetId}`,
  kind: 'correction',
  observedAtMs: atMs,
  utcOffsetMinutes: 480,
  body: { targetId, change: 'speaker', speaker: 'customer', afterId: null, pageTime: null },
  personal: {},
});

/** Of two to six terms more than the sample, so that a page ends in many places of them. */
const offerOf = (n: number): Offer => {
  const conditions = ['按时还款', '保持联系', '不再新增逾期', '协议生效', '以页面为准'];
  const more = ['asOf', 'dueDay', 'deferDays', 'deferMonths', 'waivedRatio'].slice(n % 5);
  const terms = Object.fromEntries(more.map((field, k) => [field, conditions[k]]));
  return { ...sampleOffer, id: `o${n}`, terms: { ...sampleOffer.terms, ...terms } };
};

/** A talk with all that paper has trouble with. */
async function sheetOf(answers: number, offers: number): Promise<string> {
  const drafts: readonly EntryDraft[] = [
    sessionDraft('start', AT),
    message('m3', OFFER, AT + 1000),
    message('long', RARE.repeat(1500), AT + 2000),
    message('mine', '我核算一下再答复', AT + 3000),
    corrected('mine', AT + 4000),
    gapDraft('page-reloaded', AT + 60_000, { fromMs: AT + 5000, toMs: AT + 60_000 }),
    ...Array.from({ length: answers }, (_, n) =>
      message(`a${n}`, `第${n}次答复：金额与日期以合同为准`, AT + 61_000 + n),
    ),
    sessionDraft('stop', AT + 99_000),
  ];
  const conversations = [{ id: 'c1', entries: await ledger(drafts) }];
  const { record } = await sampleRecord({
    withPicture: false,
    over: {
      conversations,
      offers: Array.from({ length: offers }, (_, n) => offerOf(n)),
      plans: [],
      agreements: [],
    },
  });
  return [...htmlLines(record, HASH, wordsFor('zh-CN'))].join('\n');
}

describe.skipIf(!existsSync(CHROMIUM))('transcript.html printed by Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--lang=zh-CN'],
    });
  }, 60_000);
  afterAll(() => browser.close());

  async function print(html: string) {
    const page = await browser.newPage();
    await page.setContent(html);
    const pages = readPdf(await page.pdf({ preferCSSPageSize: true }));
    await page.close();
    return pages;
  }

  it('is A4 with head, number and hash on every page, every character inside the margins and selectable', async () => {
    const answers = 60;
    const pages = await print(await sheetOf(answers, 1));
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      expect(page.widthPt).toBeCloseTo(210 * PT_A_MM, 0);
      expect(page.heightPt).toBeCloseTo(297 * PT_A_MM, 0);
      expect(page.text).toContain(`第${index + 1}页共${pages.length}页`);
      expect(page.text).toContain('对话记录2026-11-24a1b2c3d4');
      expect(page.text).toContain(`SHA-256${HASH}`);
      expect(page.fromPt).toBeGreaterThanOrEqual(24 * PT_A_MM - 1);
      expect(page.toPt).toBeLessThan((210 - 18) * PT_A_MM);
    }
    const all = pages.map(({ text }) => text).join('');
    expect(all.split(RARE).length - 1).toBe(1500);
    expect(all).not.toContain('\ufffd');
    for (let n = 0; n < answers; n++) expect(all).toContain(`第${n}次答复:金额与日期以合同为准`);
    expect(all).toContain('[0006]2026-11-23 22:01:00(+08:00)缺口:页面重新加载'.replace(/\s/g, ''));
    expect(all).toContain('用户更正说话人:用户');
  }, 60_000);

  it('never tears the terms of an offer across two pages', async () => {
    const offers = 24;
    const pages = await print(await sheetOf(0, offers));
    const tables = pages.flatMap(({ text }) => text.split(/方案\d+:分期/).slice(1));
    expect(tables).toHaveLength(offers);
    for (const [n, table] of tables.entries())
      for (const quote of ['「分12期」', '「每期850元」', '「合计10200元」'])
        expect(table, `offer ${n + 1}`).toContain(quote);
  }, 60_000);
});
