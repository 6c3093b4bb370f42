import { headPartsOf } from './bare-head';
import { headLineOf, isKnown } from './head-line';
import { parseTimeLabel } from './page-time';
import { isNameLike, labelOf } from './peel';
import type { RowScan, Segment } from './segment';
import { isStatusText, soundsLikeNotice, speakerOfName } from './words';

interface Slot {
  rows: number;
  times: number;
  statuses: number;
  /** Rows in which other text follows below or beside. */
  together: number;
  characters: number;
  texts: Map<string, number>;
  /** More different texts than are remembered: however long the chat is, they are not few. */
  isOverfull: boolean;
  /** Rows that begin with who speaks, and who that is. */
  headed: number;
  heads: Set<string>;
  /** Rows shared with each other place of text, and in how many of them that stands below. */
  beside: Map<string, { rows: number; below: number }>;
}

/** The same few texts come again and again. */
const isFew = ({ isOverfull, texts, rows }: Slot): boolean =>
  !isOverfull && texts.size <= 1 + rows / 4;

const MOST_TEXTS = 40;
const MOST_LABELS = 200;

/**
 * What repeated places of the rows usually hold. A place whose few texts come again and again beside other text is a
 * name, unless the text beside it is fewer still: then it holds short answers. A place of times is a time label, while 「18:00」 where sentences usually stand is an answer.
 */
export class SlotStats {
  private readonly slots = new Map<string, Slot>();
  private readonly names = new Set<string>();
  /** What pictures and regions are called for those who cannot see them. */
  private readonly spoken = new Set<string>();
  private boxed = 0;
  private loose = 0;
  /** Rows in which nothing but what can be pressed is in a box. */
  private pressed = 0;
  /** Places judged otherwise by now, so that rows with text in them can be read again; '' stands for every place. */
  readonly changed = new Set<string>();

  learn(scan: RowScan): void {
    const others = scan.segments.filter(({ kind }) => kind !== 'text');
    const media = others.some(({ kind }) => kind !== 'button');
    // The one thing in a row that can be pressed may be what is said there.
    const isPressed = others.length === 1 && !media;
    const texts = scan.segments.filter(({ kind, inText }) =>
      kind === 'text' ? !inText : isPressed,
    );
    const times = texts.map(({ text }) => parseTimeLabel(text) !== null);
    const statuses = texts.map(({ text }) => isStatusText(text));
    const bodies = texts.filter(
      ({ kind }, index) => kind === 'text' && !times[index] && !statuses[index],
    );
    for (const label of scan.labels) if (this.spoken.size < MOST_LABELS) this.spoken.add(label);
    if (bodies.some((segment) => segment.boxes.length > 0)) this.boxed += 1;
    else if (isPressed) this.pressed += 1;
    else if (bodies.length > 0) this.loose += 1;
    const done = new Set<string>();
    for (const [place, segment] of texts.entries()) {
      if (done.has(segment.slot)) continue;
      done.add(segment.slot);
      const slot = this.slotOf(segment.slot);
      const before = this.verdict(slot);
      slot.rows += 1;
      const label = labelOf(segment);
      slot.characters += Math.min(label.length, 200);
      if (times[place]) slot.times += 1;
      if (statuses[place]) slot.statuses += 1;
      const near = new Map(
        bodies
          .filter((other) => other.slot !== segment.slot)
          .map((other) => [other.slot, texts.indexOf(other) > place]),
      );
      if (near.size > 0 || media) slot.together += 1;
      for (const [other, below] of near) {
        if (slot.beside.size >= MOST_TEXTS && !slot.beside.has(other)) continue;
        const shared = slot.beside.get(other) ?? { rows: 0, below: 0 };
        shared.rows += 1;
        if (below) shared.below += 1;
        slot.beside.set(other, shared);
      }
      if (slot.texts.size < MOST_TEXTS || slot.texts.has(label))
        slot.texts.set(label, (slot.texts.get(label) ?? 0) + 1);
      else slot.isOverfull = true;
      const headed = this.isHeaded(slot);
      this.learnHeads(segment, slot);
      const head = headLineOf(segment);
      if (head) {
        slot.headed += 1;
        if (slot.heads.size < MOST_TEXTS) slot.heads.add(head.name);
      }
      const after = this.verdict(slot);
      if (after !== before || headed !== this.isHeaded(slot)) this.changed.add(segment.slot);
      // What is a name in one place is one everywhere.
      if (after !== before && (after === 'name' || before === 'name')) this.changed.add('');
      if (after === 'name') for (const text of slot.texts.keys()) this.names.add(text);
      else if (before === 'name') for (const text of slot.texts.keys()) this.names.delete(text);
    }
  }

  /** What stands before the words of a line. */
  private learnHeads(segment: Segment, line: Slot): void {
    for (const { place, text } of segment.runs.length > 1 ? headPartsOf(segment) : []) {
      const head = this.slotOf(place);
      head.rows += 1;
      if (head.heads.size < MOST_TEXTS) head.heads.add(text);
      // Such a place keeps there whether it named speakers when it was looked at last.
      const now = Number(this.isHead(head, line));
      if (now !== head.together) this.changed.add(segment.slot);
      head.together = now;
    }
  }

  /** Nearly all lines begin with one of a few, and what is said stands on them and not below. */
  private isHead(head: Slot, line: Slot): boolean {
    head.headed = head.rows;
    if (line.together > line.rows * 0.5) return false;
    // A line that says as few things as there are speakers says who they are.
    if (isFew(line)) return false;
    return head.rows > 3 && head.rows >= line.rows * 0.7 && this.isHeaded(head);
  }

  /** The elements in this place of a line name who speaks. */
  isHeadPlace(line: string, place: string): boolean {
    const [head, whole] = [this.slots.get(place), this.slots.get(line)];
    return head !== undefined && whole !== undefined && this.isHead(head, whole);
  }

  private slotOf(key: string): Slot {
    let slot = this.slots.get(key);
    if (!slot) {
      slot = {
        rows: 0,
        times: 0,
        statuses: 0,
        together: 0,
        characters: 0,
        texts: new Map(),
        isOverfull: false,
        headed: 0,
        heads: new Set(),
        beside: new Map(),
      };
      this.slots.set(key, slot);
    }
    return slot;
  }

  private verdict(slot: Slot): 'name' | 'words' | 'marks' | null {
    if (slot.rows < 3) return null;
    if (slot.times + slot.statuses >= slot.rows * 0.6) return 'marks';
    const few = isFew(slot);
    const short = slot.characters / slot.rows <= 24;
    if (few && short && slot.together >= slot.rows * 0.8)
      return this.isPoorest(slot) ? 'name' : 'words';
    return slot.together < slot.rows * 0.5 || !few ? 'words' : null;
  }

  /** Says no more different things than what stands beside it: two rows of short answers have names too. */
  private isPoorest(slot: Slot): boolean {
    let richer = 0;
    let poorer = 0;
    for (const [key, { rows, below }] of slot.beside) {
      const others = this.slots.get(key)?.texts.size ?? 0;
      // Names stand above what is said.
      const more = others === slot.texts.size ? below * 2 > rows : others > slot.texts.size;
      if (more) richer += rows;
      else poorer += rows;
    }
    return richer >= poorer;
  }

  private isHeaded({ rows, headed, heads }: Slot): boolean {
    if (rows < 3 || headed < rows * 0.7 || heads.size > Math.min(1 + rows / 3, MOST_TEXTS - 1))
      return false;
    // One head alone in its place may be how notices begin.
    return heads.size > 1 || [...heads].every(isKnown);
  }

  /** Rows of this place begin with who speaks, a few again and again. */
  hasHeads(slot: string): boolean {
    const known = this.slots.get(slot);
    return known !== undefined && this.isHeaded(known);
  }

  /**
   * What can be pressed in this place is said: most rows here hold nothing else, and this one hardly the same twice, and
   * more than any place beside it.
   */
  isSaidOn(place: string): boolean {
    const known = this.slots.get(place);
    const isUsual = this.pressed > this.boxed + this.loose;
    if (!known || known.rows < 3 || !isUsual || isFew(known)) return false;
    const others = [...known.beside.keys()].map((key) => this.slots.get(key)?.texts.size ?? 0);
    return known.texts.size > Math.max(0, ...others);
  }

  /** What stands here comes again and again, but for the times on it: 「旗舰店:小唐 (18:03)」. */
  isOneOfFew(slot: string): boolean {
    const known = this.slots.get(slot);
    return known !== undefined && known.rows >= 3 && isFew(known);
  }

  kindOf(slot: string, text: string): 'name' | 'words' | 'marks' | null {
    const known = this.slots.get(slot);
    const own = known ? this.verdict(known) : null;
    const isName = this.names.has(text);
    if (own !== null && !isName) return own;
    const whole = this.verdictWhole(slot);
    if (isName && whole === 'name') return whole;
    // A row in another state (loading, failed) carries the same name in a place that was not seen before.
    return own ?? whole ?? (isName ? 'name' : null);
  }

  /** Of a part of a row that holds several messages: what stands in such a part of rows that hold one. */
  private verdictWhole(part: string): 'name' | 'words' | 'marks' | null {
    let found: ReturnType<SlotStats['kindOf']> = null;
    if (!part.includes('.')) return found;
    for (const [key, slot] of this.slots)
      if (found !== 'words' && key.endsWith(`>${part}`)) found = this.verdict(slot) ?? found;
    return found;
  }

  /**
   * A short line alone in its row, outside the bubbles in which messages stand here: the name of whoever speaks below,
   * when it is called so elsewhere, says so itself, or comes again and again.
   */
  isNameRow({ slot, text, centred }: Segment): boolean {
    if (this.boxed < this.loose || centred || !isNameLike(text) || soundsLikeNotice(text))
      return false;
    if (this.names.has(text) || this.spoken.has(text)) return true;
    if (text.length <= 12 && speakerOfName(text) !== null) return true;
    const known = this.slots.get(slot);
    return (
      known !== undefined &&
      !known.isOverfull &&
      known.rows >= 4 &&
      known.texts.size <= known.rows / 4
    );
  }
}
