import { interpretRow } from '@/lib/page/read-row/interpret-row';
import { isLog, readLines } from '@/lib/page/read-row/log-lines';
import type { LabelPiece, MessagePiece } from '@/lib/page/read-row/piece';
import { scanRow } from '@/lib/page/read-row/scan-row';
import { SlotStats } from '@/lib/page/read-row/slot-stats';
import { columnOf } from '@/lib/page/see/column';
import { type Box, type Eyes, heightOf, widthOf } from '@/lib/page/see/eyes';
import {
  containsDrawn,
  drawnChildren,
  drawnElements,
  drawnParent,
  isSilent,
  type OpenShadowRoot,
} from '@/lib/page/see/flat-tree';
import { Looks } from '@/lib/page/see/looks';
import { holdsLines } from '@/lib/page/see/loose-text';
import { placeOf, SideModel, sideKeysOf } from '@/lib/page/see/side';
import { isElement, tagOf } from '@/lib/page/see/true-node';
import type { WatchEvidence, WatchOptions } from '@/lib/page/watch-types';

export interface FoundChat {
  readonly root: Element;
  readonly score: number;
  readonly evidence: readonly WatchEvidence[];
  /** Two parties speak. */
  readonly isTalk?: boolean;
  /** They do in another list too. */
  readonly hasRival?: boolean;
}

export interface FindTools extends Pick<WatchOptions, 'document' | 'openShadowRoot' | 'inputs'> {
  readonly eyes: Eyes;
  /** What is left out. */
  readonly without?: (element: Element) => boolean;
  /** The list that is read, where others are asked for. */
  readonly than?: FoundChat;
}

const LEVELS = 14;
const SAMPLE_ROWS = 40;
const ENOUGH = 6;
const SCROLLS = /auto|scroll|overlay/;

/** Elements that scroll down, largest first, within (and including) a region. */
function scrollersIn(region: Element, tools: FindTools): Element[] {
  const found: { el: Element; area: number }[] = [];
  for (const el of drawnElements(region, tools.openShadowRoot)) {
    if (tools.inputs.isComposer(el) || (el.childElementCount === 0 && !tools.openShadowRoot(el)))
      continue;
    if (!SCROLLS.test(tools.eyes.style(el).overflowY)) continue;
    const box = tools.eyes.box(el);
    const area = widthOf(box) * heightOf(box);
    // Of boxes of one size the inner one comes first: the outer holds what lies over the list as well.
    if (heightOf(box) >= 60 && widthOf(box) >= 120) found.unshift({ el, area });
  }
  return found.sort((a, b) => b.area - a.area).map((entry) => entry.el);
}

const isLive = (el: Element) =>
  el.getAttribute('role') === 'log' ||
  el.getAttribute('role') === 'feed' ||
  /polite|assertive/.test(el.getAttribute('aria-live') ?? '');

function hasLiveMark(root: Element, open: OpenShadowRoot): boolean {
  for (let at: Element | null = root, up = 0; at && up < 3; at = drawnParent(at), up++)
    if (isLive(at)) return true;
  let looked = 0;
  for (const el of drawnElements(root, open)) {
    if (isLive(el)) return true;
    if (++looked > 30) return false;
  }
  return false;
}

/** Reads a few rows as if they were a chat, to judge whether they are one. */
function sample(root: Element, tools: FindTools) {
  const stats = new SlotStats();
  const column = columnOf(root, null, null, tools.eyes);
  const { eyes, openShadowRoot } = tools;
  const scanTools = { eyes, looks: new Looks(eyes), openShadowRoot, backdrop: '' };
  const pieces: MessagePiece[] = [];
  /** Who says the next with its time, in a row of their own. */
  let head: LabelPiece | null = null;
  let times = 0;
  let clickable = 0;
  const rows: Element[] = [root];
  let opened = 0;
  while (rows.length > 0 && pieces.length < SAMPLE_ROWS && opened < 400) {
    const el = rows.shift() as Element;
    opened += 1;
    const children = [...drawnChildren(el, tools.openShadowRoot)].filter(
      (node): node is Element => isElement(node) && !isSilent(node),
    );
    const scan = scanRow(el, scanTools);
    if (scan.segments.length === 0) continue;
    const lines = holdsLines(el, openShadowRoot, eyes) && (el === root || isLog(scan));
    if (lines) {
      for (const piece of readLines(scan, eyes)) {
        if (piece.kind === 'message') pieces.push(piece);
        if (piece.kind !== 'older' && piece.time) times += 1;
      }
      continue;
    }
    const read = interpretRow(scan, tools.eyes, column, stats);
    if (
      el === root ||
      ((read.stacked || scan.huge) && children.length > 0) ||
      (opened < 6 &&
        children.length > 1 &&
        heightOf(tools.eyes.box(el)) > 0.6 * heightOf(tools.eyes.box(root)))
    ) {
      rows.unshift(...children.slice(-SAMPLE_ROWS));
      continue;
    }
    stats.learn(scan);
    const linked = tools.eyes.style(el).cursor === 'pointer' || tagOf(el) === 'A';
    for (const piece of read.pieces) {
      if (piece.kind === 'older') continue;
      if (piece.time) times += 1;
      if (piece.kind === 'label') {
        head = piece;
        continue;
      }
      const { name = null, time = null } = head ?? {};
      pieces.push({ ...piece, name: piece.name ?? name, time: piece.time ?? time });
      head = null;
      if (linked || tools.eyes.style(piece.el).cursor === 'pointer') clickable += 1;
    }
  }
  const model = new SideModel();
  const places = pieces.map((piece) => ({
    piece,
    place: placeOf(piece.box, column),
    keys: sideKeysOf(piece),
  }));
  for (const { place, keys } of places) if (place) model.learn(keys, place);
  const named = pieces.filter(({ name, time }) => name !== null && time !== null);
  const sides = new Set(places.map(({ piece, place, keys }) => model.sideOf(piece, place, keys)));
  return {
    count: pieces.length,
    times,
    clickable,
    twoSided: sides.has('left') && sides.has('right'),
    /** Most say who and when, and two or more speak. */
    isLog:
      named.length > 2 &&
      named.length * 2 > pieces.length &&
      new Set(named.map((piece) => piece.name)).size > 1,
  };
}

function judge(
  root: Element,
  composer: { box: Box; level: number } | null,
  tools: FindTools,
): FoundChat | null {
  const box = tools.eyes.box(root);
  if (heightOf(box) < 40 || widthOf(box) < 120) return null;
  const evidence: WatchEvidence[] = [];
  let score = 0;
  const scrolls = SCROLLS.test(tools.eyes.style(root).overflowY);
  if (scrolls) {
    score += 2.5;
    evidence.push('scrolls');
  }
  if (composer) {
    const overlap = Math.min(box.right, composer.box.right) - Math.max(box.left, composer.box.left);
    if (overlap < 0.4 * Math.min(widthOf(composer.box), widthOf(box))) score -= 4;
    const above = box.top < composer.box.top && box.bottom <= composer.box.bottom + 4;
    score += above ? 2.5 : -2;
    score += Math.max(0, 3 - composer.level * 0.4);
    evidence.push('composer');
  }
  if (hasLiveMark(root, tools.openShadowRoot)) {
    score += 1.5;
    evidence.push('live-region');
  }
  const seen = sample(root, tools);
  // An empty list right above an input is a chat that has not begun.
  if (seen.count === 0)
    return scrolls && composer && composer.level <= 4 && heightOf(box) >= 100 && score >= ENOUGH
      ? { root, score: ENOUGH, evidence }
      : null;
  // A region that neither scrolls nor shows two parties nor says that it is live is any part of a page.
  // Names and times beside a distant input are what a page prints of something else.
  const isLog = seen.isLog && (composer === null || composer.level < 3);
  const isTalk = isLog || (seen.twoSided && root !== tools.document.body);
  if (!scrolls && !isTalk && !evidence.includes('live-region')) return null;
  score += Math.min(seen.count, 6) * 0.4;
  if (seen.count > 2) evidence.push('repeats');
  if (seen.twoSided || isLog) score += 3;
  if (seen.twoSided) evidence.push('two-sided');
  if (seen.times > 0) {
    score += 1;
    evidence.push('times');
  }
  if (seen.clickable > seen.count * 0.6) score -= 4;
  return { root, score, evidence, isTalk };
}

function regionsOf(composer: Element, tools: FindTools): { region: Element; level: number }[] {
  const regions: { region: Element; level: number }[] = [];
  let inside: Element = composer;
  for (let level = 0; level < LEVELS; level++) {
    const parent = drawnParent(inside);
    if (!parent) break;
    for (const child of drawnChildren(parent, tools.openShadowRoot)) {
      if (!isElement(child) || child === inside || isSilent(child)) continue;
      if (containsDrawn(child as Element, composer)) continue;
      const box = tools.eyes.box(child as Element);
      if (heightOf(box) >= 40 && widthOf(box) >= 120)
        regions.push({ region: child as Element, level });
    }
    if (parent === tools.document.body) break;
    inside = parent;
  }
  return regions;
}

/** The list of messages on this page, or null when nothing looks like one. */
export function findChat(tools: FindTools): FoundChat | null {
  const body = tools.document.body;
  if (!body) return null;
  const chats: FoundChat[] = [];
  const judged = new Set<Element>();
  const consider = (root: Element, composer: { box: Box; level: number } | null) => {
    if (judged.has(root)) return;
    judged.add(root);
    const found = judge(root, composer, tools);
    if (found && found.score >= ENOUGH && !tools.without?.(root)) chats.push(found);
  };
  const composers = [
    ...tools.inputs.framedComposers(tools.document).map(({ frame }) => frame),
    ...tools.inputs.findComposers(tools.document, tools.openShadowRoot),
  ].filter((composer) => !tools.without?.(composer));
  for (const composer of composers.slice(0, 4)) {
    const box = tools.eyes.box(composer);
    const plain: { region: Element; level: number }[] = [];
    let scrolled = false;
    for (const { region, level } of regionsOf(composer, tools)) {
      const scrollers = scrollersIn(region, tools);
      for (const scroller of scrollers.slice(0, 4)) consider(scroller, { box, level });
      scrolled ||= scrollers.some((scroller) => tools.eyes.box(scroller).top < box.top);
      if (scrollers.length === 0) plain.push({ region, level });
    }
    // What does not scroll is taken only where nothing near the input does.
    for (const { region, level } of scrolled ? [] : plain) consider(region, { box, level });
  }
  if (chats.length === 0)
    for (const el of drawnElements(body, tools.openShadowRoot)) if (isLive(el)) consider(el, null);
  // The talk alone in a frame, the input on the page around it.
  const view = tools.document.defaultView;
  if (composers.length === 0 && view !== view?.parent) consider(body, null);
  return bestOf(chats, tools.than);
}

/** The likeliest, the first of equals. */
function bestOf(chats: readonly FoundChat[], than?: FoundChat): FoundChat | null {
  const [first, ...others] = chats;
  if (!first) return null;
  // What stands in a box around the list, and not in the list, may lie over it.
  const better = (one: FoundChat, other: FoundChat): boolean =>
    other.score > one.score + (containsDrawn(other.root, one.root) ? 1 : 0.01);
  const best = than ?? others.reduce((one, other) => (better(one, other) ? other : one), first);
  const isRival = ({ root, evidence }: FoundChat) =>
    evidence.includes('two-sided') &&
    // A strip with words at one edge and buttons at the other does not scroll, and prints no times.
    /scrolls|times|live/.test(`${evidence}`) &&
    !containsDrawn(root, best.root) &&
    !containsDrawn(best.root, root);
  return { ...best, hasRival: chats.some(isRival) };
}
