import type { ChatMessage } from './chat-message';
import type { Entry, EntryDraft, PersonalField, PersonalFieldName } from './entry';

/** Entries of the ledger, or drafts that are not chained yet (their sequence is their place in the list). */
export type ConversationEntry = Entry | EntryDraft;

interface Node {
  message: ChatMessage;
  /** Texts of an over-long message, part by part; one text for all others. */
  texts: (string | null)[];
  /** Ids of the first part and the further parts. */
  readonly firstId: string;
  prev: Node | null;
  next: Node | null;
  hidden: boolean;
}

type Place = { readonly node: Node; readonly part: number };

const fieldOf = (entry: ConversationEntry, name: PersonalFieldName): string | null | undefined => {
  const value: string | PersonalField | undefined = entry.personal[name];
  return typeof value === 'object' ? value.text : value;
};

/** Joined text of the parts; null as soon as one of them was erased. */
function joined(texts: readonly (string | null)[]): string | null {
  return texts.includes(null) ? null : texts.join('');
}

/**
 * The conversation as it stands: messages in the page's order with revisions, recalls, corrections and erasures applied.
 * Feed it entries in sequence; `messages()` is cheap to call when nothing changed.
 */
export class Conversation {
  private first: Node | null = null;
  private last: Node | null = null;
  private readonly places = new Map<string, Place>();
  private cache: readonly ChatMessage[] | null = [];
  private count = 0;

  add(entry: ConversationEntry): void {
    this.count += 1;
    const seq = 'seq' in entry ? entry.seq : this.count;
    switch (entry.kind) {
      case 'message':
        this.addMessage(entry, seq);
        break;
      case 'revision':
        this.revise(entry, seq);
        break;
      case 'recall':
        this.change(entry.body.targetId, (message) => ({
          ...message,
          recalled: entry.body.how,
          provisional: false,
        }));
        break;
      case 'correction':
        this.correct(entry, seq);
        break;
      case 'erasure':
        this.erase(entry);
        break;
      case 'session':
      case 'note':
      case 'attachment':
      case 'gap':
      case 'anchor':
        return;
    }
    this.cache = null;
  }

  messages(): readonly ChatMessage[] {
    if (this.cache) return this.cache;
    const list: ChatMessage[] = [];
    for (let node = this.first; node; node = node.next) if (!node.hidden) list.push(node.message);
    this.cache = list;
    return list;
  }

  private addMessage(entry: Extract<ConversationEntry, { kind: 'message' }>, seq: number): void {
    const { body } = entry;
    if (this.places.has(entry.id)) return;
    const text = fieldOf(entry, 'text') ?? null;
    if (body.part !== null && body.part.index > 0 && body.afterId !== null) {
      const before = this.places.get(body.afterId);
      if (before && before.part === body.part.index - 1) {
        before.node.texts[body.part.index] = text;
        before.node.message = { ...before.node.message, text: joined(before.node.texts) };
        this.places.set(entry.id, { node: before.node, part: body.part.index });
        return;
      }
    }
    const node: Node = {
      message: fromEntry(entry, text, seq),
      texts: [text],
      firstId: entry.id,
      prev: null,
      next: null,
      hidden: false,
    };
    this.insert(node, body.afterId);
    this.places.set(entry.id, { node, part: 0 });
  }

  /** Places a message right below the one it was seen under; at the end when that one is not known. */
  private insert(node: Node, afterId: string | null): void {
    const after = afterId === null ? null : (this.places.get(afterId)?.node ?? this.last);
    node.prev = after;
    node.next = after ? after.next : this.first;
    if (node.prev) node.prev.next = node;
    else this.first = node;
    if (node.next) node.next.prev = node;
    else this.last = node;
  }

  private take(node: Node): void {
    if (node.prev) node.prev.next = node.next;
    else this.first = node.next;
    if (node.next) node.next.prev = node.prev;
    else this.last = node.prev;
  }

  private change(id: string, update: (message: ChatMessage, place: Place) => ChatMessage): void {
    const place = this.places.get(id);
    if (place) place.node.message = update(place.node.message, place);
  }

  private revise(entry: Extract<ConversationEntry, { kind: 'revision' }>, seq: number): void {
    const { body } = entry;
    const text = fieldOf(entry, 'text');
    this.change(body.targetId, (message, { node, part }) => {
      if (text !== undefined) node.texts[part] = text;
      const next = text === undefined ? message.text : joined(node.texts);
      const isWriting = body.reason !== 'edited' && next?.startsWith(message.text ?? '');
      const isOther =
        message.speaker !== 'unknown' && (body.speaker ?? message.speaker) !== message.speaker;
      const differs = isOther || (next !== message.text && !isWriting);
      return {
        ...message,
        text: next,
        speaker: body.speaker ?? message.speaker,
        speakerReason: body.speakerReason ?? message.speakerReason,
        pageTime: body.pageTime ?? message.pageTime,
        delivery: body.delivery ?? message.delivery,
        provisional: body.reason === 'settled' ? false : message.provisional,
        withheld: text === undefined ? message.withheld : body.withheld,
        history: differs
          ? [...message.history, { seq, text: message.text, speaker: message.speaker }]
          : message.history,
      };
    });
  }

  private correct(entry: Extract<ConversationEntry, { kind: 'correction' }>, seq: number): void {
    const { body } = entry;
    const place = this.places.get(body.targetId);
    if (!place) return;
    const { node } = place;
    if (body.change === 'not-a-message') node.hidden = true;
    if (body.change === 'order' && body.afterId !== node.firstId) {
      this.take(node);
      this.insert(node, body.afterId);
    }
    if (body.change === 'page-time') node.message = { ...node.message, pageTime: body.pageTime };
    if (body.change === 'speaker' && body.speaker !== null) {
      const { message } = node;
      node.message = {
        ...message,
        speaker: body.speaker,
        speakerReason: 'user-said',
        history: [...message.history, { seq, text: message.text, speaker: message.speaker }],
      };
    }
  }

  private erase(entry: Extract<ConversationEntry, { kind: 'erasure' }>): void {
    const { field, targetId } = entry.body;
    this.change(targetId, (message, { node, part }) => {
      if (field === 'speakerName') return { ...message, speakerName: null };
      if (field === 'staffNumber') return { ...message, staffNumber: null };
      if (field !== 'text') return message;
      node.texts[part] = null;
      return {
        ...message,
        text: null,
        history: message.history.map((past) => ({ ...past, text: null })),
      };
    });
  }
}

function fromEntry(
  entry: Extract<ConversationEntry, { kind: 'message' }>,
  text: string | null,
  seq: number,
): ChatMessage {
  const { body } = entry;
  return {
    id: entry.id,
    seq,
    speaker: body.speaker,
    speakerReason: body.speakerReason,
    text,
    speakerName: fieldOf(entry, 'speakerName') ?? null,
    staffNumber: fieldOf(entry, 'staffNumber') ?? null,
    content: body.content,
    seen: body.seen,
    observedAtMs: entry.observedAtMs,
    utcOffsetMinutes: entry.utcOffsetMinutes,
    pageTime: body.pageTime,
    provisional: body.provisional,
    delivery: null,
    recalled: null,
    withheld: body.withheld,
    history: [],
  };
}

/** Messages in the page's order with everything that followed applied. */
export function currentMessages(entries: readonly ConversationEntry[]): readonly ChatMessage[] {
  const conversation = new Conversation();
  for (const entry of entries) conversation.add(entry);
  return conversation.messages();
}
