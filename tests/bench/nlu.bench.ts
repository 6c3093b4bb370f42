/** `npm run bench`: cost of reading a message, size of models and rules, and dates and numerals against peers. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { zh } from 'chrono-node';
import nzh from 'nzh';
import { classifyIntent } from '@/lib/nlu/intent/intent';
import { emptyReading, readUtterance } from '@/lib/nlu/offers/read-offers';
import { detectScams } from '@/lib/nlu/scams/scams';
import { isoDate } from '@/lib/nlu/tokens/calendar';
import { normalise } from '@/lib/nlu/tokens/normalise';
import { parseNumber } from '@/lib/nlu/tokens/numerals';
import { tokenise } from '@/lib/nlu/tokens/tokens';
import { bundled, READING, WITH_DRAFTS } from './nlu-size';
import { DATES_OF_CHRONO, NUMERALS_OF_NZH } from './peer-expressions';

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function agentLines(): string[] {
  const folder = 'tests/data/corpus/';
  return readdirSync(folder)
    .filter((name) => /intents|scams|offers|negatives/.test(name))
    .flatMap((name) =>
      readFileSync(folder + name, 'utf8')
        .split('\n')
        .filter(Boolean)
        .flatMap((line) => {
          const item: { text?: string; messages?: { text: string }[] } = JSON.parse(line);
          return item.text ? [item.text] : (item.messages ?? []).map((m) => m.text);
        }),
    );
}

/** The same messages at the beginning and at the end of one long chat. */
function readingTimes(lines: readonly string[]): void {
  let state = emptyReading();
  const spentMs: number[] = [];
  for (let id = 0; id < lines.length * 3; id++) {
    const text = lines[id % lines.length] ?? '';
    const start = performance.now();
    state = readUtterance(state, {
      id: String(id),
      speaker: 'agent',
      text,
      at: '2026-11-23T14:30:00+08:00',
    });
    classifyIntent(text);
    detectScams(text);
    spentMs.push(performance.now() - start);
  }
  const of = (round: number) =>
    median(spentMs.slice(round * lines.length, (round + 1) * lines.length));
  console.info(
    `offer + intent + scam of one message: median ${of(1).toFixed(3)} ms; after ${lines.length * 2} messages ${of(2).toFixed(3)} ms`,
  );
}

function sizes(): void {
  const models = readdirSync('lib/nlu/model').map((name) => `lib/nlu/model/${name}`);
  const modelKb = models.reduce((sum, file) => sum + statSync(file).size, 0) / 1024;
  for (const [what, modules] of [
    ['reading a message', READING],
    ['with the draft check', WITH_DRAFTS],
  ] as const) {
    const bytes = bundled(modules);
    const packedKb = gzipSync(bytes).length / 1024;
    console.info(
      `${what}: models and rules ${(bytes.length / 1024).toFixed(0)} KB minified, ${packedKb.toFixed(0)} KB compressed`,
    );
  }
  console.info(`models alone: ${modelKb.toFixed(0)} KB`);
}

const ROUNDS = 200;
function timed<T>(work: () => T): number {
  work();
  const start = performance.now();
  for (let i = 0; i < ROUNDS; i++) work();
  return ((performance.now() - start) / ROUNDS) * 1000;
}

function dayRead(text: string, now: string): string | null {
  const read = tokenise(normalise(text), `${now}T12:14:00+08:00`);
  const dated = [...read.tokenAt.values()].find((token) => token.day !== undefined);
  return dated?.day === undefined ? null : isoDate(dated.day);
}

function dayOfChrono(text: string, now: string): string | null {
  const found = zh.hans.parse(text, new Date(`${now}T12:14:00`))[0];
  if (!found) return null;
  const [y, m, d] = (['year', 'month', 'day'] as const).map((part) => found.start.get(part) ?? 0);
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function compareDates(): void {
  const right = (read: (text: string, now: string) => string | null) =>
    DATES_OF_CHRONO.filter(([text, now, day]) => read(text, now) === day).length;
  const us = timed(() => DATES_OF_CHRONO.map(([text, now]) => dayRead(text, now)));
  const them = timed(() => DATES_OF_CHRONO.map(([text, now]) => dayOfChrono(text, now)));
  console.info(
    `days from today on, of chrono-node's zh sentences: ${right(dayRead)}/${DATES_OF_CHRONO.length} right (chrono-node ${right(dayOfChrono)}), ${(them / us).toFixed(1)} × as fast`,
  );
}

function compareNumerals(): void {
  const peer = (text: string) => Number(nzh.cn.decodeS(text));
  const right = (read: (text: string) => number | null) =>
    NUMERALS_OF_NZH.filter(([text, value]) => read(text) === value).length;
  const us = timed(() => NUMERALS_OF_NZH.map(([text]) => parseNumber(text)));
  const them = timed(() => NUMERALS_OF_NZH.map(([text]) => peer(text)));
  console.info(
    `numerals of nzh's tests: ${right(parseNumber)}/${NUMERALS_OF_NZH.length} right (nzh ${right(peer)}), ${(them / us).toFixed(1)} × as fast`,
  );
}

readingTimes(agentLines());
sizes();
compareDates();
compareNumerals();
