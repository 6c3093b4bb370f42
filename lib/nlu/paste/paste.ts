import type { Speaker } from '@/lib/transcript/entry';
import { contextOf } from './paste-context';
import { type PastedLine, readLine } from './paste-lines';
import { roleOf } from './paste-names';
import {
  CLOCK_ONLY,
  DASHED,
  DATE_ONLY,
  MAIL_QUOTE,
  MARK_AT_END,
  NUMBERED,
  QUOTED_ROW,
  SAYS,
  SPEAKS_TO,
  STROKES,
  TIME_ALONE,
  WRAPPED,
} from './paste-patterns';

/** A message found in pasted text 粘贴的一条消息; `ambiguous`: the split or the speaker is a guess to be shown as such. */
export interface PastedDraft {
  readonly speaker: Speaker;
  readonly speakerName: string | null;
  readonly text: string;
  /** Time exactly as printed, or null. */
  readonly timeRaw: string | null;
  readonly ambiguous: boolean;
  /** The split itself is a guess, whoever spoke. */
  readonly isSplitUnsure?: boolean;
}

interface Open {
  /** The line it began with. */
  readonly raw: string;
  readonly name: string | null;
  time: string | null;
  readonly lines: string[];
  /** Blank line seen since the last text: what follows without a head may be another message. */
  gap: boolean;
  unsure: boolean;
}

/** Inline names in one long line: 客服：您好 我：我想分期. */
const INLINE =
  /(?:^|[\s。！？；])((?:人工|在线|智能)?客服[^\s：:，。]{0,4}|我|用户|客户|专员|机器人|坐席[^\s：:，。]{0,4})\s*[:：]/g;

/**
 * Splits pasted or typed-off text into messages. Names and times are read from heads in the usual formats of chat
 * apps; whatever is guessed is marked.
 */
export function splitPasted(text: string): PastedDraft[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(tidy).flatMap(splitInline);
  const context = contextOf(lines.map((line) => line.text));
  const read = headsFirst(lines.map((line) => ({ ...line, read: readLine(line.text, context) })));
  if (!read.some(({ read: r }) => r.kind === 'head' && (r.name !== null || r.time !== null)))
    return withoutHeads(read.map((r) => r.read));
  return finish(collect(read), context.names);
}

/** Marks that apps and hands put around a speaker are taken off; the text stays as it is. */
function tidy(line: string): string {
  return line
    .replace(/^[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+|\s+$/g, '')
    .replace(MAIL_QUOTE, '')
    .replace(QUOTED_ROW, '$1\t$2\t$3')
    .replace(NUMBERED, '')
    .replace(WRAPPED, (all, time: string, name: string, at: number, whole: string) =>
      TIME_ALONE.test(whole.slice(at + all.length)) ? `${name} ` : `${time}${name}：`,
    )
    .replace(DASHED, '$1：')
    .replace(SPEAKS_TO, '$1：')
    .replace(SAYS, '$1：')
    .replace(MARK_AT_END, '')
    .replace(STROKES, (head) => head.replaceAll(/\s*[|｜]\s*/g, '\t'));
}

/** A line that holds several named turns becomes several, all unsure. */
function splitInline(line: string): { text: string; inline: boolean }[] {
  const starts = [...line.matchAll(INLINE)].map((m) => m.index + m[0].search(/[^\s。！？；]/));
  if (starts.length < 2 || starts[0] !== line.search(/\S/)) return [{ text: line, inline: false }];
  return starts.map((start, i) => ({
    text: line.slice(start, starts[i + 1]).trim(),
    inline: true,
  }));
}

interface ReadLine {
  readonly text: string;
  readonly read: PastedLine;
  readonly inline: boolean;
}

/** Names stand below what they said: the copy begins with a text, ends with a bare head, and so does every block. */
function headsFirst(lines: readonly ReadLine[]): readonly ReadLine[] {
  const said = lines.filter(({ read }) => read.kind !== 'blank' && read.kind !== 'status');
  const isBareHead = (line: ReadLine | undefined) =>
    line?.read.kind === 'head' && line.read.rest === '';
  const isTrailing =
    said[0]?.read.kind === 'text' &&
    isBareHead(said.at(-1)) &&
    said.every((line, i) =>
      line.read.kind === 'head'
        ? isBareHead(line) && said[i - 1]?.read.kind === 'text'
        : line.read.kind === 'text',
    );
  if (!isTrailing) return lines;
  const out: ReadLine[] = [];
  let block: ReadLine[] = [];
  for (const line of lines) {
    if (line.read.kind !== 'head') block.push(line);
    else {
      out.push({ ...line, read: { ...line.read, unsure: true } }, ...block);
      block = [];
    }
  }
  return out;
}

function collect(lines: readonly ReadLine[]): (Open & { speaker?: Speaker })[] {
  const out: (Open & { speaker?: Speaker })[] = [];
  let pendingTime: string | null = null;
  const trails = timesTrail(lines.map((line) => line.read));
  /** A day printed above the messages it is about. */
  let day: string | null = null;
  let open: Open | null = null;
  const dated = (time: string | null): string | null =>
    time !== null && day !== null && CLOCK_ONLY.test(time) ? `${day} ${time}` : time;
  for (const { text: raw, read, inline } of lines) {
    if (read.kind === 'status') continue;
    if (read.kind === 'blank') {
      if (open && open.lines.length > 0) open.gap = true;
    } else if (read.kind === 'time') {
      const isDay = DATE_ONLY.test(read.time);
      const last = out.at(-1);
      if (isDay) day = read.time;
      // A name on one line, its time on the next.
      if (!isDay && open && open.lines.length === 0 && open.time === null) {
        open.time = dated(read.time);
        continue;
      }
      if (trails && !isDay && last && last.time === null) {
        last.time = dated(read.time);
        last.unsure = true;
      } else pendingTime = dated(read.time);
      open = null;
    } else if (read.kind === 'notice') {
      out.push({
        raw,
        name: null,
        time: pendingTime,
        lines: [read.text],
        gap: false,
        unsure: false,
        speaker: 'system',
      });
      open = null;
    } else if (read.kind === 'head') {
      open = {
        raw,
        name: read.name,
        time: dated(read.time) ?? pendingTime,
        lines: read.rest ? [read.rest] : [],
        gap: false,
        unsure: inline || read.unsure,
      };
      pendingTime = null;
      out.push(open);
    } else {
      // After a blank line under a named head it may still be the same message: kept together, but said.
      if (open && (open.gap || read.unsure)) open.unsure = true;
      if (!open) {
        open = { raw, name: null, time: pendingTime, lines: [], gap: false, unsure: true };
        pendingTime = null;
        out.push(open);
      }
      open.lines.push(read.text);
      open.gap = false;
      if (open.name === null && open.time === null) open = null;
    }
  }
  // A head that nothing follows may be text that looks like one, or a picture that the copy left out: it stays in view.
  return out.map((message) =>
    message.lines.length > 0 ? message : { ...message, lines: [message.raw], unsure: true },
  );
}

/** Times stand below their bubbles: the copy ends with one and does not begin with one. */
function timesTrail(lines: readonly PastedLine[]): boolean {
  const said = lines.filter(({ kind }) => kind !== 'blank' && kind !== 'status');
  const last = said.at(-1);
  return said[0]?.kind !== 'time' && last?.kind === 'time' && !DATE_ONLY.test(last.time);
}

function finish(
  messages: readonly (Open & { speaker?: Speaker })[],
  names: ReadonlySet<string>,
): PastedDraft[] {
  const known = [...names].map(roleOf);
  const others = [...names].filter((name) => roleOf(name) === 'unknown');
  const agentSeen = known.includes('agent') || known.includes('bot');
  const customerSeen = known.includes('customer');
  const guess = (name: string): Speaker => {
    if (others.length !== 1 || others[0] !== name) return 'unknown';
    if (agentSeen && !customerSeen) return 'customer';
    return customerSeen && !agentSeen ? 'agent' : 'unknown';
  };
  return messages.map(({ name, time, lines, unsure, speaker }) => {
    const role = speaker ?? (name === null ? 'unknown' : roleOf(name));
    const guessed = role === 'unknown' && name !== null ? guess(name) : role;
    return {
      speaker: guessed,
      speakerName: name,
      text: lines.join('\n'),
      timeRaw: time,
      ambiguous: unsure || role === 'unknown',
      isSplitUnsure: unsure,
    };
  });
}

/** No names and no times: paragraphs, or single lines, with everyone unknown. */
function withoutHeads(lines: readonly PastedLine[]): PastedDraft[] {
  const paragraphs = lines.some(
    (line, i) =>
      line.kind === 'blank' && i > 0 && i < lines.length - 1 && lines[i - 1]?.kind === 'text',
  );
  const trails = timesTrail(lines);
  const out: string[][] = [];
  let fresh = true;
  let time: string | null = null;
  const times: (string | null)[] = [];
  for (const line of lines) {
    if (line.kind === 'blank') fresh = true;
    else if (line.kind === 'time') {
      if (trails) times[times.length - 1] = line.time;
      else time = line.time;
      fresh = true;
    } else if (line.kind === 'text' || line.kind === 'notice') {
      if (fresh || !paragraphs) {
        out.push([]);
        times.push(time);
        time = null;
      }
      out.at(-1)?.push(line.text);
      fresh = false;
    }
  }
  return out.map((texts, i) => ({
    speaker: 'unknown',
    speakerName: null,
    text: texts.join('\n'),
    timeRaw: times[i] ?? null,
    ambiguous: true,
  }));
}
