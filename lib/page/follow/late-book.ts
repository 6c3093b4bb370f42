import type { MakeBook, TalkBook } from './make-book';

/** The book of a conversation that may not have begun: it is brought in once there is something to keep. */
export class LateBook {
  now: TalkBook | null = null;
  /** Settles when the book that was asked for is there, or was refused. */
  settled: Promise<void> = Promise.resolve();
  private waiting: ((book: TalkBook) => void)[] = [];

  constructor(
    private readonly bring: () => MakeBook | Promise<MakeBook>,
    private readonly begin: (make: MakeBook) => TalkBook,
    private readonly onRefused: () => void,
  ) {}

  get isAwaited(): boolean {
    return this.waiting.length > 0;
  }

  /** Runs with the book: now if it is there, else once it has come. */
  use(task: (book: TalkBook) => void): void {
    if (this.now) {
      task(this.now);
      return;
    }
    this.waiting.push(task);
    if (this.waiting.length > 1) return;
    const coming = this.bring();
    if (!(coming instanceof Promise)) this.arrive(coming);
    else
      this.settled = coming.then(
        (make) => this.arrive(make),
        () => {
          this.waiting = [];
          this.onRefused();
        },
      );
  }

  private arrive(make: MakeBook): void {
    const book = this.begin(make);
    const { waiting } = this;
    this.waiting = [];
    this.now = book;
    for (const task of waiting) task(book);
  }
}
