import type { Entry } from '@/lib/transcript/entry';

export interface KillReport {
  readonly entries: number;
  readonly acknowledged: number;
  /** Acknowledged entries that are not in the database: must be none. */
  readonly lost: readonly string[];
  readonly stored: { readonly twice: number; readonly brokenLinks: number };
  readonly sessions: number;
  /** Sessions without a clean stop after whose last message no gap stands, other than those still running. */
  readonly withoutGap: readonly string[];
}

/** What the database holds after the killing, against what the page script was told. */
export function checkAfterKills(
  entries: readonly Entry[],
  acknowledged: ReadonlySet<string>,
  running: ReadonlySet<string>,
): KillReport {
  const ids = new Set(entries.map((entry) => entry.id));
  const byConversation = Map.groupBy(entries, (entry) => entry.conversationId);
  let brokenLinks = 0;
  for (const ledger of byConversation.values()) brokenLinks += brokenLinksIn(ledger);
  const bySession = Map.groupBy(
    entries.filter((entry) => sessionOf(entry) !== null),
    (entry) => sessionOf(entry) as string,
  );
  return {
    entries: entries.length,
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((id) => !ids.has(id)),
    stored: { twice: entries.length - ids.size, brokenLinks },
    sessions: bySession.size,
    withoutGap: [...bySession]
      .filter(([id, own]) => !running.has(id) && !endsWell(own))
      .map(([id]) => id),
  };
}

const sessionOf = (entry: Entry): string | null =>
  'sessionId' in entry.body ? entry.body.sessionId : null;

function endsWell(own: readonly Entry[]): boolean {
  const last = own.toSorted((a, b) => a.seq - b.seq).at(-1);
  return last?.kind === 'gap' || (last?.kind === 'session' && last.body.event === 'stop');
}

function brokenLinksIn(ledger: readonly Entry[]): number {
  let previous = '0'.repeat(64);
  let broken = 0;
  for (const [index, entry] of ledger.toSorted((a, b) => a.seq - b.seq).entries()) {
    if (entry.seq !== index + 1 || entry.prevHash !== previous) broken += 1;
    previous = entry.hash;
  }
  return broken;
}
