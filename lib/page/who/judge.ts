import type { Message } from '@/lib/page/follow/message';
import type { MessageOrder } from '@/lib/page/follow/message-order';
import type { Place, SideModel } from '@/lib/page/see/side';
import type { SiteHints } from '@/lib/page/watch-types';
import { looksAreStale } from './learned-hints';
import { SpeakerModel, sideKeys } from './speaker-model';

/** Decides sides and speakers, and looks at earlier messages again when it has learned better. */
export class Judge {
  private readonly model: SpeakerModel;
  private signature = '';
  /** Something was learned since the signature was taken. */
  private learned = true;

  constructor(
    hints: SiteHints | null,
    private readonly sides: SideModel,
    private readonly order: MessageOrder,
    private readonly onChange: (message: Message) => void,
  ) {
    this.model = new SpeakerModel(hints);
  }

  /** Notes where a message stands now. */
  see(message: Message, place: Place | null): void {
    message.place = place;
    this.learned = true;
    const keys = sideKeys(message);
    if (place) this.sides.learn(keys, place);
    if (message.piece) message.side = this.sides.sideOf(message.piece, place, keys);
  }

  /** A message that was known stands there, or elsewhere. */
  seeAgain(message: Message): void {
    if (!message.stored || message.speaker === 'unknown') this.decide(message);
  }

  learn(message: Message): void {
    this.learned = true;
    this.model.learn(message);
  }

  learnTyped(message: Message): void {
    message.typed = true;
    this.learned = true;
    this.model.learnTyped(message);
  }

  /** True when the verdict changed. */
  decide(message: Message): boolean {
    const { speaker, reason } = this.model.decide(message);
    const changed = speaker !== message.speaker;
    message.speaker = speaker;
    message.reason = reason;
    return changed;
  }

  takeHints(hints: SiteHints): void {
    this.model.hints = hints;
    this.signature = '';
    this.learned = true;
    this.reconsider();
  }

  hasStaleLooks = (): boolean => looksAreStale(this.model.hints, this.order);

  /** After each batch: what was learned may settle earlier doubts. */
  reconsider(): void {
    if (!this.learned) return;
    this.learned = false;
    if (this.now() === this.signature) return;
    this.relearn();
    this.signature = this.now();
    for (let at = this.order.first; at; at = at.next)
      if (at.piece && !at.stored && !at.recalled && this.decide(at)) this.onChange(at);
  }

  private now(): string {
    return `${this.sides.signature()}|${this.model.signature()}`;
  }

  /** Sides may read differently now; what was learned from them is learned anew. */
  private relearn(): void {
    let moved = false;
    for (let at = this.order.first; at; at = at.next) {
      if (!at.piece) continue;
      const side = this.sides.sideOf(at.piece, at.place, sideKeys(at));
      moved ||= side !== at.side;
      at.side = side;
    }
    if (!moved) return;
    this.model.forget();
    for (let at = this.order.first; at; at = at.next) {
      this.model.learn(at);
      if (at.typed) this.model.learnTyped(at);
    }
  }
}
