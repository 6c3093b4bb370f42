import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { recordTree } from '@/lib/i18n/record-tree';
import { buildPackage, MissingAttachmentError, packageFiles } from '@/lib/records/build-package';
import { cssText, HTML_STYLE } from '@/lib/records/html/style';
import { escapeHtml } from '@/lib/records/html/text';
import { htmlLines } from '@/lib/records/html/transcript-html';
import { markdownLines, plainTextLines, recordJson } from '@/lib/records/plain-exports';
import { percentText, yuanText } from '@/lib/records/record-format';
import { NO_REDACTION, redactRecord } from '@/lib/records/redact';
import { sha256Now } from '@/lib/records/sha256';
import { csvLines } from '@/lib/records/transcript-csv';
import { wordsFrom } from '@/lib/records/words';
import { gapDraft, ledger, START_MS, sessionDraft } from '../transcript/ledger-builder';
import { readRecord } from './read-record';
import { sampleConflicts, sampleOffer } from './sample-case';
import { sampleRecord, wordsFor } from './sample-record';

vi.setConfig({ testTimeout: 30_000 });
const hash = '0'.repeat(64);

describe('transcript.html', () => {
  it('prints numbered lines with our time, speaker and staff number', async () => {
    const { record } = await sampleRecord();
    const html = [...htmlLines(record, hash, wordsFor('zh-CN'))].join('\n');
    expect(html).toContain('<b>[0003]</b> 2026-11-23 22:00:09 (+08:00) 用户 工号1027');
    expect(html).toContain('<p class="f">页面时间：昨天 22:13</p>');
    expect(html).toContain('<div class="e gap" id="c1-9">');
    expect(html).toContain('[0008] 2026-11-23 22:00:50 (+08:00) 用户更正说话人：客服');
    expect(html).toContain('仅自洽，无外部锚点');
    expect(html).toContain('这份记录不能证明什么');
    expect(html).toContain(`"第 " counter(page) " 页 共 " counter(pages) " 页"`);
  });

  it('counts what the page went on showing apart from what was changed, and counts all', async () => {
    const { record, entries } = await sampleRecord();
    const html = [...htmlLines(record, hash, wordsFor('zh-CN'))].join('\n');
    const counts = /共 (\d+) 条：(.*?)<\/p>/.exec(html);
    expect(counts?.[2]).toContain(
      '显示与识别 1，改动与撤回 2，更正 1，备注 1，附件 1，记下的缺口 1',
    );
    const parts = counts?.[2]?.replace(/（.*?）/, '').match(/\d+/g) ?? [];
    expect(parts.map(Number).reduce((sum, one) => sum + one, 0)).toBe(entries.length);
  });

  it('says of a recording without an end that it was still going on', async () => {
    const { entries } = await sampleRecord();
    const running = [{ id: 'c1', entries: entries.slice(0, -1) }];
    const { record } = await sampleRecord({ over: { conversations: running } });
    const html = [...htmlLines(record, hash, wordsFor('zh-CN'))].join('\n');
    expect(html).toContain('导出时记录还没有结束');
    expect(html).not.toContain('记录没有正常结束');
  });

  it('does not print two ends that nobody knows of a gap', async () => {
    const drafts = [
      sessionDraft('start', START_MS),
      gapDraft('history-not-loaded', START_MS + 1, { counted: { page: 40, held: 15 } }),
      sessionDraft('stop', START_MS + 2),
    ];
    const conversations = [{ id: 'c1', entries: await ledger(drafts) }];
    const { record } = await sampleRecord({
      withOffer: false,
      withPicture: false,
      over: { conversations },
    });
    const html = [...htmlLines(record, hash, wordsFor('zh-CN'))].join('\n');
    expect(html).toContain('页面写明共 40 条消息，记录里有 15 条，不知缺在哪一段时间');
    expect(html).not.toContain('不详 至 不详');
  });

  it('prints the terms of an offer in words', async () => {
    const dates = { firstDueDate: '2026-12-15', payBy: '2026-12-20T18:00:00+08:00' };
    const terms = {
      ...dates,
      periodUnit: 'month',
      waivedRatio: 0.5,
      waivedKinds: ['penalty'],
    } as const;
    const { record } = await sampleRecord({ over: { offers: [{ ...sampleOffer, terms }] } });
    const html = [...htmlLines(record, hash, wordsFor('zh-CN'))].join('\n');
    for (const cell of ['一个月', '50%', '罚息', '2026年12月15日', '2026年12月20日 18:00'])
      expect(html).toContain(`<td>${cell}</td>`);
  });

  it('writes dates as a Chinese reader does, and leaves the numbered lines to the second', async () => {
    const { record } = await sampleRecord();
    const plans = record.plans.map((plan) => ({
      ...plan,
      instalments: plan.instalments.map((row) => ({ ...row, dueDate: '2026-12-05' })),
    }));
    const dated = { ...record, plans };
    const lines = [...htmlLines(dated, hash, wordsFor('zh-CN'))];
    const html = lines.filter((line) => !/^<title>|^@/.test(line)).join('\n');
    for (const date of [
      '截至 2026年11月20日',
      '核对日期 2026年11月23日',
      '到 2026年11月23日 23:00',
    ])
      expect(html).toContain(date);
    expect(html).toContain('<td>2026年12月5日</td>');
    // What is left in figures has its seconds and its zone.
    expect(
      html.match(/\d{4}-\d\d-\d\d(?! \d\d:\d\d:\d\d \([+-]\d\d:\d\d\))[^<]{0,12}/g),
    ).toBeNull();
    const english = [...htmlLines(dated, hash, wordsFor('en'))].join('\n');
    expect(english).toContain('<td><span class="k">2026-12-05</span></td>');
  });

  it('keeps a clock in a table on one line, which browsers break behind its hyphens', async () => {
    const { record } = await sampleRecord();
    const html = [...htmlLines(record, hash, wordsFor('zh-CN'))].join('\n');
    const cells = html.match(/<td[\s>].*?<\/td>/g) ?? [];
    const clocks = cells.join('').match(/.{16}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g) ?? [];
    expect(clocks.length).toBeGreaterThan(2);
    for (const clock of clocks) expect(clock).toMatch(/^<span class="k">\d/);
    expect(html).toContain('.k { white-space: nowrap; }');
  });

  it('quotes both ways in which a term was stated, and neither when one is withheld', async () => {
    const { record } = await sampleRecord();
    const plans = record.plans.map((plan) => ({ ...plan, conflicts: sampleConflicts }));
    const told = { ...record, plans };
    const words = wordsFor('zh-CN');
    const html = [...htmlLines(told, hash, words)].join('\n');
    expect(html).toContain(
      '<th scope="row">每期金额</th><td><p>[0004]「每期850元」</p><p>[0006]「改过的一句」</p></td>',
    );
    expect([...plainTextLines(told, words)].join('\n')).toContain(
      '前后说法不一的条款 每期金额：[0004]「每期850元」 [0006]「改过的一句」',
    );
    const choice = { ...NO_REDACTION, literals: ['改过的一句'] };
    const redacted = redactRecord(told, choice);
    expect(redacted.plans.map(({ conflicts }) => conflicts)).toEqual([undefined]);
  });

  it('runs nothing that the chat says and loads nothing from elsewhere', async () => {
    const { record } = await sampleRecord();
    const html = [...htmlLines(record, hash, wordsFor('zh-CN'))].join('\n');
    expect(html).not.toMatch(/<script|javascript:|\son\w+=|https?:\/\/(?!cs\.example\.com)/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&#10;');
    expect(html).toContain('<span class="ctl">U+202E</span>');
  });

  it.each([
    ['rehearsal', '演练，非真实对话'],
    ['pasted', '用户粘贴'],
  ] as const)('marks %s on the cover and at the head of every page', async (origin, mark) => {
    const { record } = await sampleRecord({ origin });
    const html = [...htmlLines(record, hash, wordsFor('zh-CN'))].join('\n');
    expect(html).toContain(`<p class="mark">${mark}</p>`);
    expect(html).toContain(`@top-right { content: "${mark}"`);
    expect(html.includes('class="every"')).toBe(origin === 'rehearsal');
    expect(html.includes('<th scope="row">锚点码</th>')).toBe(origin !== 'rehearsal');
  });

  it('escapes any text so that it can only be text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeHtml(text).replaceAll(
          /<span class="ctl">U\+[0-9A-F]{4}<\/span>/g,
          '',
        );
        expect(escaped).not.toMatch(/[<>"'\n\r]/);
        expect(cssText(text)).not.toMatch(/["\\<\n]/);
      }),
    );
  });
});

describe('transcript.csv', () => {
  it('begins with a byte order mark and lets no cell be a formula', async () => {
    const { record } = await sampleRecord();
    const csv = [...csvLines(record, wordsFor('zh-CN'))].join('');
    expect(csv.startsWith('\ufeff"对话","序号"')).toBe(true);
    expect(csv).toContain(`"'=SUM(A1)`);
    expect(csv).not.toMatch(/(^|,|\n)"[=+\-@]/);
    expect(csv.split('\r\n')).toHaveLength((record.conversations[0]?.entries.length ?? 0) + 2);
  });
});

describe('other exports', () => {
  it('plain text, Markdown and JSON hold every message', async () => {
    const { record } = await sampleRecord();
    const text = [...plainTextLines(record, wordsFor('zh-CN'))].join('\n');
    const markdown = [...markdownLines(record, wordsFor('en'))].join('\n');
    expect(text).toContain('    可以申请分12期，每期850元，合计10200元。');
    expect(text).toContain('仅自洽，无外部锚点');
    expect(markdown).toContain('\\<script\\>alert\\(1\\)\\</script\\>');
    expect(markdown).toContain('### Schedule 1\n\n- **Total**: 10,200\\.00\n');
    expect(markdown).toContain('- **Advice to the user**: Do not agree yet Judged by');
    expect(text).toContain('各期加起来是 10,200.00 元，差 100.00 元');
    expect(JSON.parse(recordJson(record))).toEqual(JSON.parse(JSON.stringify(record)));
  });
});

describe('record.jsonl', () => {
  it('is read back as what was written', async () => {
    const { record, deps } = await sampleRecord({ anchored: true });
    const { files } = await buildPackage(record, deps);
    const bytes =
      files.find((file) => file.path.endsWith('record.jsonl'))?.bytes ?? new Uint8Array();
    const read = readRecord(bytes);
    expect(read.problems).toEqual([]);
    expect(read.record).toEqual(record);
  });
});

describe('packageFiles', () => {
  it('reports progress, stops when asked, and names a missing attachment', async () => {
    const { record, deps } = await sampleRecord();
    const progress: string[] = [];
    await buildPackage(record, {
      ...deps,
      onFile: ({ path }, all) => progress.push(`${progress.length + 1}/${all} ${path}`),
    });
    expect(progress.at(-1)).toBe('11/11 tagmanifest-sha256.txt');
    const abort = new AbortController();
    const files = packageFiles(record, { ...deps, signal: abort.signal });
    await files.next();
    abort.abort();
    await expect(files.next()).rejects.toThrow();
    await expect(buildPackage(record, { ...deps, attachments: [] })).rejects.toThrow(
      MissingAttachmentError,
    );
  });
});

describe('formats', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-123456, '-1,234.56'],
    [100000000, '1,000,000.00'],
  ])('%d fen is %s yuan', (value, text) => {
    expect(yuanText(value)).toBe(text);
  });

  it.each([
    ['0.1423', '14.23%'],
    ['0.14', '14%'],
    ['1', '100%'],
    ['0.001', '0.1%'],
    ['12.345678', '1234.5678%'],
    ['约', '约'],
  ])('%s is %s', (rate, text) => {
    expect(percentText(rate)).toBe(text);
  });

  it('fills words in and gives back a key it does not know', () => {
    const words = wordsFrom({ a: { b: '第 {{n}} 条 {{missing}}' }, list: ['x'] });
    expect(words.say('a.b', { n: 3 })).toBe('第 3 条 ');
    expect(words.say('a.c')).toBe('a.c');
    expect(words.say('constructor.name')).toBe('constructor.name');
    expect(words.list('list')).toEqual(['x']);
    expect(words.list('a.b')).toEqual([]);
  });
});

describe('SHA-256', () => {
  it('agrees with Node for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        const wanted = createHash('sha256').update(bytes).digest('hex');
        expect(Buffer.from(sha256Now(bytes)).toString('hex')).toBe(wanted);
      }),
      { numRuns: 500 },
    );
  });
});

describe('scripts/verify.py', () => {
  it('carries the same words and style', () => {
    const script = readFileSync('scripts/verify.py', 'utf8');
    for (const language of ['zh-CN', 'en']) {
      const [record, findings] = ['record', 'findings'].map((name) =>
        JSON.parse(readFileSync(`lib/i18n/locales/${language}/${name}.json`, 'utf8')),
      );
      const words = recordTree(record, findings);
      const start =
        script.indexOf(`"${language}": json.loads(r'''`) + `"${language}": json.loads(r'''`.length;
      expect(JSON.parse(script.slice(start, script.indexOf("'''", start)))).toEqual(words);
    }
    expect(script).toContain(`STYLE = r'''${HTML_STYLE.trim()}'''`);
  });
});
