import type { Deal, RehearsalScriptId } from './script';

/** Where a practice talk stands; plain data, so it can be stored and resumed. */
export interface RehearsalState {
  readonly scriptId: RehearsalScriptId;
  readonly node: string;
  /** Lines of the user so far. */
  readonly turn: number;
  /** Lines at this node that no rule and no answer fitted. */
  readonly misses: number;
  readonly deal: Deal | null;
  /** Date on the table as the user moved it, ISO; null: the script's own. */
  readonly until: string | null;
  /** How often each rule (`node.key`) and answer (`?topic`) was used. */
  readonly used: Readonly<Record<string, number>>;
  /** Parts of a long message sent so far, (1/3) (2/3). */
  readonly pending: string;
  readonly ended: boolean;
}

/** Lines of the user after which any talk ends, so that it cannot go on for ever. */
export const MAX_TURNS = 40;
