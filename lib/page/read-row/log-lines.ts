import type { Eyes } from '@/lib/page/see/eyes';
import { joinRuns } from '@/lib/page/see/run-text';
import { headOfLine, type LineHead } from './line-head';
import { parseTimeLabel } from './page-time';
import type { MessagePiece, Piece } from './piece';
import type { RowScan, Run, Segment } from './segment';
import { isDivider, isTypingText, offersOlder } from './words';

/** One line of a talk that is written as loose text. */
interface Line {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly segment: Segment;
}

interface Draft {
  readonly head: LineHead | null;
  readonly first: Line;
  readonly lines: string[];
  color: string | null;
}

/** What chat programs put before lines that nobody says. */
const NOTICE_MARK = /^(?:\*{2,}|[-=—─]{2,}|>{2,}|[#※→•◆●■]\s|[[【(（]?系统)/;

const PLACEHOLDER = { image: '[图片]', video: '[视频]', audio: '[语音]', file: '[文件]' } as const;

function linesOf(scan: RowScan): Line[] {
  const lines: Line[] = [];
  for (const segment of scan.segments) {
    if (segment.kind === 'button') continue;
    if (segment.kind !== 'text') {
      const text = `${PLACEHOLDER[segment.kind]} ${segment.text}`.trim();
      lines.push({ text, runs: segment.runs, segment });
      continue;
    }
    let runs: Run[] = [];
    const end = () => {
      lines.push({ text: joinRuns(runs), runs: runs.filter((run) => run.text.trim()), segment });
      runs = [];
    };
    for (const run of segment.runs)
      for (const [at, text] of run.text.split('\n').entries()) {
        if (at > 0) end();
        runs.push({ text, el: run.el });
      }
    end();
  }
  return lines;
}

/** The heads of those lines that begin a message: who says something says so more than once, or is called by a role. */
function headsOf(lines: readonly Line[]): Map<Line, LineHead> {
  const heads = new Map<Line, LineHead>();
  const times = new Map<string, number>();
  for (const line of lines) {
    const head = headOfLine(line.text);
    if (!head) continue;
    heads.set(line, head);
    times.set(head.name, (times.get(head.name) ?? 0) + 1);
  }
  for (const [line, head] of heads)
    if (!head.isSure && (times.get(head.name) ?? 0) < 2) heads.delete(line);
  return heads;
}

/** True when lines say again and again who speaks: a talk, and not a message of several lines. */
export const isLog = (scan: RowScan): boolean => headsOf(linesOf(scan)).size >= 3;

/** Messages of a talk that is written as lines of loose text, top to bottom. */
export function readLines(scan: RowScan, eyes: Eyes): Piece[] {
  const lines = linesOf(scan);
  const heads = headsOf(lines);
  const spaced = lines.filter((line) => line.text === '').length > lines.length / 4;
  const colorOf = (line: Line): string => {
    const el = line.runs.at(-1)?.el;
    return el ? eyes.style(el).color : '';
  };
  const pieces: Piece[] = [];
  let draft: Draft | null = null;
  const close = () => {
    if (draft && draft.lines.length > 0) pieces.push(pieceOf(draft, eyes));
    draft = null;
  };
  const begin = (first: Line, head: LineHead | null): Draft => {
    close();
    const said = head ? head.rest : first.text;
    return { head, first, lines: said === '' ? [] : [said], color: said ? colorOf(first) : null };
  };
  const goesOn = ({ lines: said, color }: Draft, line: Line): boolean =>
    said.length === 0 ||
    ((heads.size > 0 || spaced) && !NOTICE_MARK.test(line.text) && color === colorOf(line));
  for (const line of lines) {
    const head = heads.get(line) ?? null;
    const time = head ? null : parseTimeLabel(line.text);
    if (head) draft = begin(line, head);
    else if (line.text === '' || isPassing(line.text)) {
      if ((draft as Draft | null)?.lines.length) close();
    } else if (time) {
      close();
      pieces.push({ kind: 'label', time, name: null, box: null });
    } else if (draft && goesOn(draft, line)) {
      const on: Draft = draft;
      on.lines.push(line.text);
      on.color ??= colorOf(line);
    } else draft = begin(line, null);
  }
  close();
  return pieces;
}

const isPassing = (text: string): boolean =>
  isTypingText(text) || isDivider(text) || offersOlder(text);

function pieceOf({ head, first, lines, color }: Draft, eyes: Eyes): MessagePiece {
  const el = first.runs[0]?.el ?? first.segment.el;
  const fontPx = Number.parseFloat(eyes.style(first.runs.at(-1)?.el ?? el).fontSize) || 16;
  const media = first.segment.kind !== 'text' && lines.length === 1;
  return {
    kind: 'message',
    el,
    text: lines.join('\n'),
    content: media ? 'image' : 'text',
    links: first.segment.links.length === 1 ? first.segment.links : [],
    fileName: null,
    box: null,
    boxed: false,
    look: `line|${color}|${fontPx}`,
    slot: 'line',
    centredStyle: first.segment.centred || (head === null && NOTICE_MARK.test(first.text)),
    fontPx,
    avatar: null,
    name: head?.name ?? null,
    namedInLine: head !== null,
    time: head?.time ?? null,
    status: null,
    labels: [],
  };
}
