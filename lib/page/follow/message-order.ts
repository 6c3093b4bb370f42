import type { Message } from './message';

/** The messages of the conversation in order: a linked list, so that insertion costs the same everywhere. */
export class MessageOrder {
  first: Message | null = null;
  last: Message | null = null;
  size = 0;
  private readonly byId = new Map<string, Message>();

  get = (id: string): Message | null => this.byId.get(id) ?? null;

  /** What follows a message; null: the first. */
  after = (message: Message | null): Message | null => (message ? message.next : this.first);

  insertAfter(message: Message, after: Message | null): void {
    message.prev = after;
    message.next = this.after(after);
    if (message.prev) message.prev.next = message;
    else this.first = message;
    if (message.next) message.next.prev = message;
    else this.last = message;
    this.byId.set(message.id, message);
    this.size += 1;
  }

  /** The last message that was seen at or above a place on the scroll, px from its top. */
  above(top: number): Message | null {
    let at = this.last;
    while (at && (at.offset?.top ?? 0) > top) at = at.prev;
    return at;
  }

  /** Messages that were not taken back. */
  standing(): number {
    let count = 0;
    for (let at = this.first; at; at = at.next) if (at.recalled === null) count += 1;
    return count;
  }

  /** Messages strictly between two, or null when the second does not follow the first. */
  between(after: Message | null, before: Message | null): Message[] | null {
    const found: Message[] = [];
    let at = this.after(after);
    while (at && at !== before) {
      found.push(at);
      at = at.next;
    }
    return at === before ? found : null;
  }
}
