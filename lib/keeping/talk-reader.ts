import type { ConversationRow } from '@/lib/db/database';
import { readEntries } from '@/lib/db/ledger';
import { heardIn } from '@/lib/handover/agreement-of-record';
import {
  KEEP_EVERY,
  keepTalk,
  type ReadingDeps,
  readBefore,
  WORTH_KEEPING,
} from '@/lib/handover/stored-reading';
import type { Utterance } from '@/lib/nlu/offers/offer';
import type { TalkFacts } from '@/lib/search/search-document';
import { type ReadTalk, readTalk } from '@/lib/search/talk-facts';
import { currentMessages } from '@/lib/transcript/conversation';
import { breathe } from './breathe';

/** Reads talks for offers and promises. Meant for a worker of its own: a search beside it never waits for it. */
export interface TalkReader {
  /**
   * Reads a talk to its end and keeps what was made of it. `onFacts` is told now and then, and at the end, of all that
   * has been found so far. One talk at a time.
   */
  readonly understand: (row: ConversationRow, onFacts: (facts: TalkFacts) => void) => Promise<void>;
  /** Somebody asks a question: whoever types asks again soon, and both would share the processor. */
  readonly rest: () => void;
}

/** A request to rest is heard after so long. */
const STRETCH_MS = 8;
const REST_MS = 500;
const TELL_EVERY_MS = 1000;

export function createTalkReader(deps: ReadingDeps): TalkReader {
  let restUntilMs = Number.NEGATIVE_INFINITY;
  /** Once between two stretches, so that the reading gets on however often it is asked to rest. */
  const pause = async (): Promise<void> => {
    await breathe();
    const restMs = restUntilMs - performance.now();
    if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs));
  };
  return {
    /** Reads on from where a talk was read before, by whomever. */
    async understand(row, onFacts) {
      const heard = heardIn(currentMessages(await readEntries(deps.db, row.id)));
      const kept = await readBefore(deps, row.id, heard, { withFound: true });
      const before = kept?.found && { talk: kept.talk, ...kept.found };
      const from = before ? kept.count : 0;
      const steps = readTalk(heard.slice(from), before);
      const keep = ({ talk, ...found }: ReadTalk, read: readonly Utterance[]) =>
        keepTalk(deps, row, read, talk, { found });
      const read = await readAll(steps, {
        onFacts,
        pause,
        keepAt: (count, talk) => keep(talk, heard.slice(0, from + count)),
      });
      onFacts(read.facts);
      if (heard.length - from >= WORTH_KEEPING) await keep(read, heard);
    },
    rest() {
      restUntilMs = performance.now() + REST_MS;
    },
  };
}

interface Between {
  readonly onFacts: (facts: TalkFacts) => void;
  readonly pause: () => Promise<void>;
  readonly keepAt: (count: number, read: ReadTalk) => Promise<void>;
}

async function readAll(
  steps: ReturnType<typeof readTalk>,
  { onFacts, pause, keepAt }: Between,
): Promise<ReadTalk> {
  let untilMs = performance.now() + STRETCH_MS;
  let tellAtMs = performance.now() + TELL_EVERY_MS;
  let count = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    count += 1;
    if (count % KEEP_EVERY === 0) await keepAt(count, step.value);
    if (performance.now() < untilMs) continue;
    if (performance.now() > tellAtMs) {
      onFacts(step.value.facts);
      tellAtMs = performance.now() + TELL_EVERY_MS;
    }
    await pause();
    untilMs = performance.now() + STRETCH_MS;
  }
}
