import { bodyOf } from '@/lib/page/follow/message-body';
import { type Group, hasBody, mergeInnerBoxes, mergeLoose } from '@/lib/page/follow/row-groups';
import type { Column } from '@/lib/page/see/column';
import { type Box, type Eyes, widthOf } from '@/lib/page/see/eyes';
import { joinBesides } from './beside';
import { hearAnswers } from './hear-answers';
import {
  demoteCells,
  dropReactions,
  goOnAfterText,
  labelsOutsideBubbles,
  nameAlone,
  nameFirstLines,
} from './label-lines';
import { type PrintedTime, parseTimeLabel, splitTime } from './page-time';
import { isNameLike } from './peel';
import type { MessagePiece, Piece } from './piece';
import { remembering } from './remember';
import type { RowScan, Segment } from './segment';
import type { SlotStats } from './slot-stats';
import { type Tagged, tagSegment } from './tag-segment';
import { deliveryIn, offersOlder } from './words';

const NO_LABELS: readonly string[] = [];
/** A few strings that come again with every message are kept once. */
const once = remembering((text) => text);

export interface Interpretation {
  readonly pieces: readonly Piece[];
  /** The row holds several messages below one another, so its children are the rows. */
  readonly stacked: boolean;
}

/** 「客服小美 10:32」 */
function isHead({ text }: Segment): boolean {
  const split = splitTime(text);
  return (
    split !== null &&
    split.time.hour !== null &&
    /\p{L}/u.test(split.rest) &&
    isNameLike(split.rest)
  );
}

/** Reads the outermost box that is drawn as a bubble: narrower than the column if there is such a one. */
function boxFinder(eyes: Eyes, column: Column, { segments }: RowScan) {
  const heads = segments.length > 3 ? segments.filter(isHead) : [];
  // As wide as the column, and several say in it who speaks and when: the frame of the talk.
  const isFrame = (el: Element) => heads.filter(({ boxes }) => boxes.includes(el)).length > 1;
  const rects = new Map<Element, Box>();
  const rectOf = (el: Element) => {
    const known = rects.get(el);
    if (known) return known;
    const rect = eyes.box(el);
    rects.set(el, rect);
    return rect;
  };
  const narrow = (el: Element) => widthOf(rectOf(el)) < column.right - column.left - 12;
  const boxOf = (segment: Segment): Element | null => {
    const boxes =
      segment.kind === 'button' ? segment.boxes.filter((el) => el !== segment.el) : segment.boxes;
    return boxes.find(narrow) ?? boxes.find((el) => !isFrame(el)) ?? null;
  };
  return { rectOf, boxOf };
}

/** What holds the text of a block, which may hold wider blocks besides. */
const holdersOf = ({ el, runs }: Segment): readonly Element[] =>
  runs.some((run) => run.el === el) ? [el] : [...new Set(runs.map((run) => run.el))];

/** A small picture in a block of its own, beside text that is said, is of the speaker. */
function withoutPictures(scan: RowScan, eyes: Eyes): RowScan {
  const lone = scan.segments.filter((segment) => segment.lonePicture !== null);
  if (lone.length === 0 || lone.length === scan.segments.length) return scan;
  return {
    ...scan,
    segments: scan.segments.filter((segment) => segment.lonePicture === null),
    avatars: [
      ...scan.avatars,
      ...lone.map(({ el, lonePicture }) => ({ el, box: eyes.box(lonePicture ?? el) })),
    ],
    labels: [...scan.labels, ...lone.map((segment) => segment.text)],
  };
}

/** The buttons on a piece of code or a table (复制, 展开) are tools and no part of what was said; bubbles may be pressed too. */
const withoutTools = (scan: RowScan, stats: SlotStats): RowScan => ({
  ...scan,
  segments: scan.segments.flatMap((segment) => {
    if (segment.kind !== 'button') return segment;
    if (segment.inText) return [];
    return stats.isSaidOn(segment.slot) ? { ...segment, kind: 'text' } : segment;
  }),
});

export function interpretRow(
  rawScan: RowScan,
  eyes: Eyes,
  column: Column,
  stats: SlotStats,
): Interpretation {
  const scan = withoutTools(withoutPictures(rawScan, eyes), stats);
  const finder = boxFinder(eyes, column, scan);
  let groups: Group[] = [];
  const byBox = new Map<Element, Group>();
  const loose = (item: Tagged): Group => {
    const rect = item.as === 'body' ? eyes.textBox(holdersOf(item.segment)) : null;
    return { box: null, rect, items: [item] };
  };
  for (const segment of scan.segments) {
    const box = finder.boxOf(segment);
    const tagged = tagSegment(segment, stats, box !== null);
    if (box === null) {
      groups.push(loose(tagged));
      continue;
    }
    let group = byBox.get(box);
    if (!group) {
      group = { box, rect: finder.rectOf(box), items: [] };
      byBox.set(box, group);
      groups.push(group);
    }
    group.items.push(tagged);
  }
  groups = groups.flatMap((group) => (isSection(group) ? group.items.map(loose) : group));
  if (scan.segments.length === 1) nameAlone(groups, scan, stats);
  else compare(groups, scan, column, stats);
  return assemble(groups, scan, eyes, finder.rectOf, column);
}

/** Several speak in one box: a day or a case, and no bubble. */
const isSection = ({ items }: Group): boolean =>
  items.filter((item, at) => item.as === 'name' && items[at + 1]?.as === 'body').length > 1;

/** What stands together in a row tells what each of it is. */
function compare(groups: Group[], scan: RowScan, column: Column, stats: SlotStats): void {
  hearAnswers(groups);
  joinBesides(groups);
  goOnAfterText(groups);
  dropReactions(groups);
  demoteCells(groups);
  nameAlone(groups, scan, stats);
  nameFirstLines(groups);
  labelsOutsideBubbles(groups, column);
}

function assemble(
  groups: readonly Group[],
  scan: RowScan,
  eyes: Eyes,
  rectOf: (el: Element) => Box,
  column: Column,
): Interpretation {
  const pieces: Piece[] = [];
  const merged = mergeInnerBoxes(mergeLoose(groups));
  const spoken = merged.filter(hasBody);
  let time: PrintedTime | null = null;
  // What shows when the pointer rests on a message, or is read out with it.
  const unseenTime = scan.labels.reduce<PrintedTime | null>(
    (found, label) => found ?? parseTimeLabel(label),
    null,
  );
  let name: string | null = null;
  let status: MessagePiece['status'] = null;
  for (const group of merged) {
    const own = labelsOf(group);
    if (own.older) pieces.push({ kind: 'older' });
    if (!hasBody(group)) {
      const last = pieces[pieces.length - 1];
      // A time or state below the only message of a row belongs to it.
      if (last?.kind === 'message' && spoken.length === 1) {
        pieces[pieces.length - 1] = {
          ...last,
          time: last.time ?? own.time,
          name: last.name ?? own.name,
          status: own.status ?? last.status,
        };
      } else if (own.time && own.name === null && isCentred(group, eyes, column)) {
        // A time line across the column is about all that follows.
        pieces.push({ kind: 'label', time: own.time, name: null, box: group.rect });
      } else {
        time = own.time ?? time;
        // 「唐敏 @tangmin」: what else somebody is called.
        if (!name || own.name?.[0] !== '@') name = own.name ?? name;
        status = own.status ?? status;
      }
      continue;
    }
    const body = bodyOf(group.items);
    if (body === null) continue;
    const bodies = group.items.filter((item) => item.as === 'body');
    // A quotation above what was said is drawn smaller, and says nothing about the message.
    const first = bodies.find((item) => !item.segment.inText) ?? (bodies[0] as Tagged);
    const box = group.rect ?? eyes.textBox(holdersOf(first.segment));
    const style = group.box ? eyes.style(group.box) : null;
    pieces.push({
      kind: 'message',
      el: group.box ?? first.segment.el,
      ...body,
      box,
      boxed: group.box !== null,
      look: once(
        `${style ? style.backgroundColor : 'none'}|${first.segment.color}|${first.segment.fontPx}`,
      ),
      slot: first.segment.slot,
      centredStyle: first.segment.centred,
      fontPx: Math.max(...bodies.map((item) => item.segment.fontPx)),
      avatar: avatarSide(scan, box),
      name: own.name ?? name,
      namedInLine: first.namedInLine,
      time: own.time ?? time ?? (spoken.length === 1 ? unseenTime : null),
      status: own.status ?? status,
      labels: scan.labels.length === 0 ? NO_LABELS : scan.labels,
    });
    if (spoken.length > 1) status = null;
    if (spoken.length > 1 && time && own.time === null) time = null;
  }
  if (spoken.length === 0 && (time || name) && pieces.length === 0)
    pieces.push({ kind: 'label', time, name, box: rectOfFirst(groups, rectOf) });
  const messages = pieces.filter((piece) => piece.kind === 'message');
  return { pieces, stacked: messages.length > 1 };
}

function isCentred(group: Group, eyes: Eyes, column: Column): boolean {
  const el = group.items.find((item) => item.time !== null)?.segment.el;
  const rect = el ? eyes.textBox([el]) : null;
  return rect !== null && Math.abs((rect.left + rect.right - column.left - column.right) / 2) < 12;
}

function rectOfFirst(groups: readonly Group[], rectOf: (el: Element) => Box): Box | null {
  const el = groups[0]?.items[0]?.segment.el;
  return el ? rectOf(el) : null;
}

function labelsOf(group: Group) {
  let time: PrintedTime | null = null;
  let name: string | null = null;
  let status: MessagePiece['status'] = null;
  let older = false;
  for (const item of group.items) {
    time = time ?? item.time;
    if (item.name) name = name ?? item.name;
    if (item.as === 'status' || item.status)
      status = deliveryIn(item.status ?? item.segment.text) ?? status;
    if (item.as === 'button' || item.as === 'mark') older ||= offersOlder(item.segment.text);
  }
  return { time, name, status, older };
}

function avatarSide(scan: RowScan, box: Box | null): 'left' | 'right' | null {
  if (!box) return null;
  for (const avatar of scan.avatars) {
    if (avatar.box.right <= box.left + 2) return 'left';
    if (avatar.box.left >= box.right - 2) return 'right';
  }
  return null;
}
