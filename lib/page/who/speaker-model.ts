import type { Message } from '@/lib/page/follow/message';
import type { MessagePiece } from '@/lib/page/read-row/piece';
import {
  isRecallNotice,
  isSystemName,
  soundsLikeNotice,
  speakerOfName,
  wordingLean,
} from '@/lib/page/read-row/words';
import { sideKeysOf } from '@/lib/page/see/side';
import type { SiteHints } from '@/lib/page/watch-types';
import type { Speaker, SpeakerReason } from '@/lib/transcript/entry';
import { partyOfLabels } from './spoken-labels';
import { blank, marginOf, SURE_MARGIN, type Tally, tallyOf } from './tally';

export interface Verdict {
  readonly speaker: Speaker;
  readonly reason: SpeakerReason;
}

type Party = 'agent' | 'customer';
const other = (party: Party): Party => (party === 'agent' ? 'customer' : 'agent');

/** Collects what separates the two parties on this page, and says who spoke as far as that is certain. */
export class SpeakerModel {
  private sides = { left: blank(), right: blank() };
  private names = new Map<string, Tally>();
  private fonts = new Map<number, number>();
  private groups = new Map<string, Tally>();
  private named = 0;
  private avatars = 0;
  private total = 0;
  /** What the words for those who cannot see the page name, and in how many messages. */
  private readonly labelled = new Map<Speaker, number>();

  /** How small print is drawn in which notices were read, under a name as well: 「小唐 加入了会话」. */
  private readonly smallPrint = new Set<string>();

  constructor(public hints: SiteHints | null) {}

  forget(): void {
    this.sides = { left: blank(), right: blank() };
    this.names = new Map();
    this.fonts = new Map();
    this.groups = new Map();
    this.named = 0;
    this.avatars = 0;
    this.total = 0;
    this.labelled.clear();
  }

  learn(message: Message): void {
    const piece = message.piece;
    if (!piece) return;
    if (this.isNotice(message)) {
      if (this.isSmall(piece) && soundsLikeNotice(message.text)) this.smallPrint.add(piece.look);
      return;
    }
    this.total += 1;
    if (piece.name) this.named += 1;
    if (piece.avatar) this.avatars += 1;
    this.fonts.set(piece.fontPx, (this.fonts.get(piece.fontPx) ?? 0) + 1);
    const spoken = partyOfLabels(piece.labels);
    if (spoken) this.labelled.set(spoken, (this.labelled.get(spoken) ?? 0) + 1);
    const lean = wordingLean(message.text);
    const byName = piece.name ? speakerOfName(piece.name) : null;
    const tallies = [tallyOf(this.groups, groupKey(message))];
    if (piece.name) tallies.push(tallyOf(this.names, piece.name));
    // A notice that is not yet told from what is said is on nobody's side.
    const isSaid = piece.name || piece.boxed || !soundsLikeNotice(message.text);
    if (isSaid && (message.side === 'left' || message.side === 'right'))
      tallies.push(this.sides[message.side]);
    for (const tally of tallies) {
      tally.messages += 1;
      tally.left ??= message.place?.left ?? null;
      if (message.live && !message.typed) tally.untyped += 1;
      if (piece.name && tally.names.size < 3) tally.names.add(piece.name);
      tally.lean += lean;
      if (byName) tally.named += byName === 'customer' ? -1 : 1;
    }
  }

  learnTyped(message: Message): void {
    tallyOf(this.groups, groupKey(message)).typed += 1;
    if (message.piece?.name) tallyOf(this.names, message.piece.name).typed += 1;
    if (message.side === 'left' || message.side === 'right') this.sides[message.side].typed += 1;
  }

  /** Changes whenever an earlier verdict may have to be looked at again. */
  signature(): string {
    const groups = [...this.groups].map(([key, tally]) => `${key}:${this.partyOf(tally) ?? ''}`);
    const names = [...this.names].map(([key, tally]) => `${key}:${tally.typed > 0}`);
    return `${this.customerSide()}|${this.labelsTell()}|${this.usualFont()}|${this.hasTwoSides()}|${this.avatars > this.total / 2}|${this.named > this.total * 0.6}|${groups.length < 30 ? groups.join() : ''}|${names.length < 12 ? names.join() : ''}|${marginOf(this.groups)}|${marginOf(this.names)}|${this.smallPrint.size}`;
  }

  hasTwoSides = (): boolean => this.sides.left.messages > 0 && this.sides.right.messages > 0;

  private usualFont(): number {
    return [...this.fonts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
  }

  /** Which side is the user's: right, unless what was typed, the names or the wording say otherwise. */
  customerSide(): 'left' | 'right' {
    const { left, right } = this.sides;
    const cap = (value: number, most: number) => Math.max(-most, Math.min(most, value));
    const points =
      4 +
      20 * (right.typed - left.typed) +
      3 * cap(left.named - right.named, 4) +
      cap(left.lean - right.lean, 6);
    return points >= 0 ? 'right' : 'left';
  }

  isNotice(message: Message): boolean {
    const piece = message.piece;
    if (!piece) return message.speaker === 'system';
    if (isRecallNotice(message.text)) return true;
    if (piece.name !== null && isSystemName(piece.name)) return true;
    if (piece.content !== 'text') return false;
    const small = this.isSmall(piece);
    if (small && piece.name !== null && !piece.boxed)
      if (soundsLikeNotice(message.text) || this.smallPrint.has(piece.look)) return true;
    if (piece.avatar !== null) return false;
    if (message.side === 'centre') return !this.isPerson(piece.name);
    if (message.side === 'full' && piece.centredStyle && !piece.boxed) return true;
    if (small && piece.name === null) return true;
    const unlike =
      this.total >= 4 &&
      piece.name === null &&
      this.named > this.total * 0.6 &&
      !this.isAcross(message);
    return (
      unlike && (soundsLikeNotice(message.text) || !this.sideCounts(message)) && !this.hasTwoSides()
    );
  }

  /** A bubble on a side where nobody spoke so far: the other party begins, whoever was named till now. */
  private isAcross({ side, piece }: Message): boolean {
    const isAside = side === 'left' || side === 'right';
    return isAside && piece?.boxed === true && this.sides[side].messages === 0;
  }

  private isSmall = (piece: MessagePiece): boolean =>
    this.total >= 2 && piece.fontPx < this.usualFont() * 0.9;

  /** Called by a role, or so named again and again: text in a column may stand in the middle by chance. */
  private isPerson(name: string | null): boolean {
    if (name === null) return false;
    return speakerOfName(name) !== null || (this.names.get(name)?.messages ?? 0) >= 2;
  }

  private sideCounts(message: Message): boolean {
    if (message.side !== 'left' && message.side !== 'right') return false;
    const piece = message.piece;
    if (!piece) return false;
    if (this.hasTwoSides()) return true;
    // Two names on the one side there is: the side tells nothing.
    if (this.names.size > 1) return false;
    if (message.side === 'left') return piece.boxed || piece.avatar !== null;
    return piece.avatar === 'right';
  }

  /** Both parties' messages are built like this. */
  private isMixed(group: Tally): boolean {
    if (group.names.size > 1) return true;
    if (this.hasTwoSides()) return false;
    // All that was ever said here is built like this: that it was typed once says nothing about the rest.
    const isAll = group.messages === this.total && group.messages > group.typed;
    return isAll || group.named > 0 || group.untyped > group.typed;
  }

  private partyOf(tally: Tally): Party | null {
    if (tally.typed > 0) return 'customer';
    if (tally.named >= 1) return 'agent';
    if (tally.named <= -1) return 'customer';
    return null;
  }

  decide(message: Message): Verdict {
    const piece = message.piece;
    if (message.typed) return { speaker: 'customer', reason: 'typed-here' };
    if (!piece) return { speaker: message.speaker, reason: message.reason };
    const hinted = this.hints?.looks.find((hint) => hint.look === piece.look);
    if (hinted) return { speaker: hinted.speaker, reason: 'hint' };
    if (this.isNotice(message))
      return {
        speaker: 'system',
        reason:
          piece.name !== null && isSystemName(piece.name)
            ? 'label'
            : message.side === 'centre'
              ? 'side'
              : isRecallNotice(message.text)
                ? 'wording'
                : 'structure',
      };
    const byName = this.byName(piece.name);
    if (byName) return byName;
    const group = this.groups.get(groupKey(message));
    if (group && group.typed > 0 && !this.isMixed(group))
      return { speaker: 'customer', reason: 'structure' };
    if (this.sideCounts(message))
      return {
        speaker: message.side === this.customerSide() ? 'customer' : 'agent',
        reason: 'side',
      };
    return this.byLabels(message) ?? this.byGroup(message, group);
  }

  /** Words that name one party in every message tell nothing. */
  private labelsTell(): boolean {
    const others = (this.labelled.get('agent') ?? 0) + (this.labelled.get('bot') ?? 0);
    return others > 0 && this.labelled.has('customer');
  }

  private byLabels({ piece, text }: Message): Verdict | null {
    if (!piece || !this.labelsTell()) return null;
    const said = partyOfLabels(piece.labels);
    if (said) return { speaker: said, reason: 'label' };
    return soundsLikeNotice(text) ? { speaker: 'system', reason: 'wording' } : null;
  }

  private byName(name: string | null): Verdict | null {
    if (!name) return null;
    const said = speakerOfName(name);
    if (said) return { speaker: said, reason: 'label' };
    const tally = this.names.get(name);
    return tally && tally.typed > 0 ? { speaker: 'customer', reason: 'label' } : null;
  }

  /** Without sides: bubbles built alike belong to one party, and two kinds of bubbles to the two parties. */
  private byGroup(message: Message, group: Tally | undefined): Verdict {
    const own = group && !this.isMixed(group) ? this.partyOf(group) : null;
    if (own) return { speaker: own, reason: 'structure' };
    const key = message.piece?.name ?? groupKey(message);
    const tallies = message.piece?.name ? this.names : this.groups;
    const rivals = [...tallies].filter(([rival, tally]) => rival !== key && tally.messages > 0);
    const [rival] = rivals;
    const nameParty = rival && message.piece?.name ? speakerOfName(rival[0]) : null;
    if (rivals.length === 1 && rival) {
      const party = nameParty
        ? nameParty === 'customer'
          ? 'customer'
          : 'agent'
        : this.partyOf(rival[1]);
      if (party) return { speaker: other(party), reason: 'structure' };
      const mine = tallies.get(key);
      const margin = (mine?.lean ?? 0) - rival[1].lean;
      if (Math.abs(margin) >= SURE_MARGIN && (mine?.lean ?? 0) * rival[1].lean <= 0)
        return { speaker: margin > 0 ? 'agent' : 'customer', reason: 'wording' };
      // The customer's are the ones set further to the right, if the wording does not say otherwise.
      const apart = (mine?.left ?? 0) - (rival[1].left ?? 0);
      const enough = Math.min(mine?.messages ?? 0, rival[1].messages) > 1;
      if (enough && Math.abs(apart) >= INDENT_PX && margin * apart < 0)
        return { speaker: apart > 0 ? 'customer' : 'agent', reason: 'side' };
    }
    return { speaker: 'unknown', reason: 'none' };
  }
}

const INDENT_PX = 24;

/** Bubbles built and drawn alike. */
export const lookKey = (message: Message): string =>
  message.piece ? `${message.piece.look}|${message.piece.slot}` : '';

/** What bubbles on the same side have in common, the most particular first. */
export const sideKeys = (message: Message): readonly string[] =>
  message.piece ? sideKeysOf(message.piece) : [];

/** Bubbles built and drawn alike on the same side. */
export const groupKey = (message: Message): string => `${message.side}|${lookKey(message)}`;
