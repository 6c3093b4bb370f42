import type { LabelPiece } from '@/lib/page/read-row/piece';
import type { GapBody } from '@/lib/transcript/entry';
import type { DraftMaker } from './draft-maker';
import type { Row } from './message';

type Unread = NonNullable<GapBody['unread']>;

/** What is unread has stood there for so long: names come a moment before what is said below them. */
const REST_MS = 2000;
/** A few words beside messages that so many rows repeat are furniture: badges, tools, initials. */
const REPEATS = 2;
const BRIEF = 16;
const MOST_REPEATED = 400;
const MOST_GONE = 1000;

const isSaid = (row: Row): boolean => row.reading?.some(({ kind }) => kind === 'message') ?? false;

/** The name that is all there is in a row. */
function loneName({ reading }: Row): string | null {
  const label = reading?.find(
    (piece): piece is LabelPiece => piece.kind === 'label' && !!piece.name,
  );
  return label?.name ?? null;
}

/** A name belongs to a message; one of nobody may be what somebody said. */
function namesNobody(row: Row, name: string): boolean {
  const said = (at: Row): boolean => at.messages.some((message) => message.piece?.name === name);
  if (row.prev && said(row.prev)) return false;
  for (let at = row.next; at; at = at.next) {
    if (isSaid(at)) return !said(at);
    if (loneName(at)) return true;
  }
  // The last row: somebody is about to speak.
  for (let at = row.prev; at; at = at.prev) if (said(at)) return false;
  return true;
}

/**
 * Text in the list that no message says and that is no label, mark or tool: the ledger hears how much of it there is, and
 * when it was read in the end.
 */
export class UnreadText {
  /** Rows with such text, or with nothing but a name. */
  private readonly rows = new Map<Row, readonly string[]>();
  private readonly repeated = new Map<string, Row[]>();
  /** What left the page before it was read. */
  private readonly gone = new Set<string>();
  private judged = new Set<Row>();
  private told: Unread | null = null;
  private sinceMs = 0;
  private changedAtMs: number | null = null;

  constructor(
    private readonly drafts: DraftMaker,
    private readonly nowMs: () => number,
  ) {}

  /** Something is to be looked at once it has come to rest. */
  get isOpen(): boolean {
    return this.changedAtMs !== null;
  }

  /** A row was read; `left`: what no message of it says. */
  note(row: Row, left: readonly string[]): void {
    const isBeside = isSaid(row);
    const kept = isBeside ? left.filter((text) => !this.isRepeated(text, row)) : left;
    let isNew = this.rows.delete(row);
    if (this.gone.size > 0)
      for (const piece of row.reading ?? [])
        if (piece.kind === 'message') isNew = this.gone.delete(piece.text) || isNew;
    if (kept.length > 0 || (!isBeside && loneName(row))) {
      this.rows.set(row, kept);
      isNew = true;
    }
    if (!isNew) return;
    this.changedAtMs = this.nowMs();
  }

  /** A row left the page. Where rows are reused it can never be read again. */
  drop(row: Row, isReused: boolean): void {
    const left = this.rows.get(row);
    if (!left) return;
    if (isReused || this.judged.has(row))
      for (const text of this.unreadIn(row, left))
        if (this.gone.size < MOST_GONE) this.gone.add(text);
    this.rows.delete(row);
    this.judged.delete(row);
    this.changedAtMs = this.nowMs();
  }

  private isRepeated(text: string, row: Row): boolean {
    if (text.length > BRIEF) return false;
    const places = this.repeated.get(text) ?? [];
    if (places.length < REPEATS && !places.includes(row)) places.push(row);
    if (this.repeated.size < MOST_REPEATED) this.repeated.set(text, places);
    return places.length >= REPEATS;
  }

  private unreadIn(row: Row, left: readonly string[]): readonly string[] {
    const texts = left.filter((text) => !isSaid(row) || !this.isRepeated(text, row));
    const name = isSaid(row) ? null : loneName(row);
    return name && namesNobody(row, name) ? [...texts, name] : texts;
  }

  /** Nothing waits to be written down, or the watch ends (`now`). */
  rest(now = false): void {
    const nowMs = this.nowMs();
    if (this.changedAtMs === null || (!now && nowMs - this.changedAtMs < REST_MS)) return;
    this.changedAtMs = null;
    const texts = new Set(this.gone);
    this.judged = new Set();
    for (const [row, left] of this.rows) {
      const unread = this.unreadIn(row, left);
      if (unread.length > 0) this.judged.add(row);
      for (const text of unread) texts.add(text);
    }
    const [first] = this.judged;
    let above = first?.prev;
    while (above && above.messages.length === 0) above = above.prev;
    const unread: Unread = {
      lines: texts.size,
      characters: [...texts].reduce((sum, text) => sum + text.length, 0),
      afterId: above?.messages.at(-1)?.id ?? null,
    };
    if (unread.characters === (this.told?.characters ?? 0)) return;
    this.sinceMs = this.told ? this.sinceMs : nowMs;
    this.told = texts.size > 0 ? unread : null;
    this.drafts.gap('text-unread', this.told ? null : this.sinceMs, this.told ? null : nowMs, {
      unread,
    });
  }
}
