/** What `tests/chats/zoo/README.md` calls a score; null where its divisor is 0. */
export interface ChatScore {
  readonly recallExact: number | null;
  readonly precisionExact: number | null;
  readonly roleAccuracy: number | null;
  readonly timeAccuracy: number | null;
  /** Messages found of which the page shows a time. */
  readonly timed: number;
  readonly orderErrors: number;
  readonly duplicates: number;
  readonly missed?: readonly unknown[];
}
export function score(
  truth: readonly unknown[],
  captured: readonly {
    readonly role: string;
    readonly text: string;
    readonly time?: string | null;
  }[],
  known: { readonly ever?: readonly unknown[]; readonly noise?: readonly unknown[] },
): ChatScore;
