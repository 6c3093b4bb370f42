import { joinRuns } from '@/lib/page/see/run-text';
import { bareHeadOf } from './bare-head';
import { headLineOf, mayHaveHead } from './head-line';
import { type PrintedTime, parseTimeLabel, splitTime } from './page-time';
import { isNameLike, peel } from './peel';
import type { Segment } from './segment';
import type { SlotStats } from './slot-stats';
import {
  dropStatus,
  dropStatusTail,
  isDivider,
  isStatusText,
  isSystemName,
  isTypingText,
  offersOlder,
  soundsLikeNotice,
  speakerOfName,
} from './words';

/** A segment with what it was taken for. */
export interface Tagged {
  readonly segment: Segment;
  as: 'body' | 'time' | 'name' | 'status' | 'button' | 'mark';
  /** What is said, without labels that stand on the same line. */
  readonly text: string;
  name: string | null;
  /** The name stands before the text on its line, as in 「客服：您好」. */
  readonly namedInLine: boolean;
  readonly time: PrintedTime | null;
  readonly status: string | null;
  /** What this place of the row usually holds. */
  readonly usual: ReturnType<SlotStats['kindOf']>;
  /** Short enough and without the marks of a sentence. */
  readonly maybeName: boolean;
  /** Drawn otherwise than the text below it, as names are. */
  readonly looksDifferent: (below: Segment, sameBubble: boolean) => boolean;
}

function looksDifferent(segment: Segment) {
  return (below: Segment, sameBubble: boolean): boolean => {
    if (segment.fontPx > below.fontPx) return false;
    const differs =
      segment.fontPx < below.fontPx ||
      segment.color !== below.color ||
      segment.weight !== below.weight;
    const known = speakerOfName(segment.text) !== null || isSystemName(segment.text);
    return sameBubble ? differs && known : differs || known;
  };
}

export function tagSegment(segment: Segment, stats: SlotStats, boxed: boolean): Tagged {
  const usual = stats.kindOf(segment.slot, segment.text);
  const peeled = peel(segment);
  const text = peeled.runs.length === segment.runs.length ? segment.text : joinRuns(peeled.runs);
  const base = {
    segment,
    usual,
    text,
    name: peeled.name,
    namedInLine: peeled.name !== null,
    time: peeled.time,
    status: peeled.status,
    maybeName: false,
    looksDifferent: looksDifferent(segment),
  };
  if (segment.kind === 'button') return { ...base, as: 'button' };
  if (segment.kind !== 'text' || segment.inText)
    return { ...base, text: segment.text, name: null, time: null, status: null, as: 'body' };
  if (isTypingText(segment.text)) return { ...base, as: 'mark' };
  const isSaid = boxed && usual === 'words' && !segment.centred;
  // A sentence in its bubble, in one piece and without a colon to part a name from it.
  if (isSaid && segment.runs.length === 1 && !mayHaveHead(segment.text))
    return { ...base, as: 'body', maybeName: isNameLike(segment.text) };
  const whole =
    parseTimeLabel(segment.text) ??
    parseTimeLabel(dropStatus(segment.text)) ??
    (peeled.status === null ? null : parseTimeLabel(text));
  // In a place of sentences, a time is what was said.
  if (whole && !isSaid) {
    const rest = segment.text === whole.raw ? null : segment.text;
    return { ...base, as: 'time', time: whole, status: rest };
  }
  if (isStatusText(segment.text) && !(boxed && usual === 'words'))
    return { ...base, as: 'status', status: segment.text };
  if (!boxed && (offersOlder(segment.text) || isDivider(segment.text)))
    return { ...base, as: 'mark' };
  // What follows a name on its line was said.
  if (peeled.name !== null && text !== '') return { ...base, as: 'body' };
  // What was taken off the ends stays off.
  const head = headLineOf(peeled.time === null ? segment : { ...segment, text });
  const named =
    head && (head.isSure || stats.hasHeads(segment.slot))
      ? head
      : bareHeadOf(segment, peeled.runs, (place) => stats.isHeadPlace(segment.slot, place));
  if (named)
    return {
      ...base,
      as: 'body',
      text: named.rest,
      name: named.name,
      namedInLine: true,
      time: named.time ?? base.time,
    };
  if (segment.centred && !boxed && peeled.time === null) {
    const told = splitTime(segment.text);
    // 「会话已结束 · 18:03」
    if (told && SIGN.test(segment.text.slice(told.rest.length)))
      return { ...base, as: 'body', text: told.rest, time: told.time };
  }
  const split = usual === 'words' && boxed ? null : splitOff(segment, peeled.time, text);
  if (
    split &&
    split.rest !== '' &&
    (isNameLike(split.rest) || stats.isOneOfFew(segment.slot)) &&
    !(usual !== 'name' && soundsLikeNotice(split.rest)) &&
    (usual === 'name' || !boxed || segment.fontPx < 13)
  )
    if (peeled.time === null || usual === 'name' || isNameLike(text))
      return nameLine(base, split, segment, usual);
  // A notice may stand where names stand, but in the middle.
  if (usual === 'name' && !(segment.centred && soundsLikeNotice(text))) {
    const name = text.replace(/[:：]\s*$/, '');
    return isNameLike(name) ? { ...base, as: 'name', name } : { ...base, as: 'mark' };
  }
  return { ...base, as: 'body', maybeName: isNameLike(text) };
}

/** What parts a notice from its time. */
const SIGN = /^\s*[·•|]/;

/** Time in an element of its own, or at an end of the text. */
function splitOff(segment: Segment, time: PrintedTime | null, text: string) {
  return time && text !== segment.text && isNameLike(text)
    ? { rest: text, time }
    : splitTime(dropStatusTail(segment.text));
}

/** 「客服小美 10:32」: a name with its time; a lone sentence with a time behind it stays a sentence. */
function nameLine(
  base: Omit<Tagged, 'as'>,
  split: { readonly rest: string; readonly time: PrintedTime },
  segment: Segment,
  usual: string | null,
): Tagged {
  const name = dropStatusTail(split.rest).trim();
  const status = dropStatusTail(segment.text) === segment.text ? base.status : segment.text;
  if (usual === 'name' || !segment.centred)
    return { ...base, as: 'name', name, time: split.time, status, text: name, maybeName: true };
  return { ...base, as: 'body', time: base.time ?? null };
}
