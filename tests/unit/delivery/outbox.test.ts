import { expect, test } from 'vitest';
import { createOutbox, type OutboxState } from '@/lib/delivery/outbox';
import type { AppendRefusal } from '@/lib/messaging/protocol';
import { err, ok, type Result } from '@/lib/result';
import type { EntryDraft } from '@/lib/transcript/entry';

type Reply = Result<{ readonly acknowledged: readonly string[] }, AppendRefusal>;

function draft(id: string, text = 'x'): EntryDraft {
  return {
    id,
    kind: 'note',
    observedAtMs: 1,
    utcOffsetMinutes: 480,
    body: { targetId: null, aboutTime: null, channel: 'thought' },
    personal: { text },
  };
}

/** An outbox whose deliveries and timers the test plays by hand. */
function harness(answer: (ids: string[], attempt: number) => Reply | 'nobody') {
  const batches: string[][] = [];
  const states: OutboxState[] = [];
  const timers: { task: () => void; delayMs: number }[] = [];
  const deliver = async (drafts: readonly EntryDraft[]): Promise<Reply> => {
    const ids = drafts.map(({ id }) => id);
    batches.push(ids);
    const reply = answer(ids, batches.length);
    if (reply === 'nobody') throw new Error('Could not establish connection');
    return reply;
  };
  const outbox = createOutbox({
    deliver,
    deliverLast: deliver,
    onState: (state) => states.push(state),
    setTimer: (task, delayMs) => timers.push({ task, delayMs }),
    standIn: (refused) => draft(`gap-for-${refused.id}`),
  });
  return { outbox, batches, states, timers };
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
const acknowledgeAll = (ids: string[]): Reply => ok({ acknowledged: ids });

test('keeps every entry until it is acknowledged', async () => {
  const { outbox, timers } = harness((ids, attempt) =>
    attempt < 3 ? 'nobody' : acknowledgeAll(ids),
  );
  outbox.push(draft('a'));
  await settle();
  expect(outbox.pending().map(({ id }) => id)).toEqual(['a']);
  timers.shift()?.task();
  await settle();
  expect(outbox.pending()).toHaveLength(1);
  timers.shift()?.task();
  await settle();
  expect(outbox.pending()).toHaveLength(0);
});

test('sends one batch at a time, in order, with what came meanwhile in the next', async () => {
  const { outbox, batches } = harness((ids) => {
    if (ids.includes('a')) for (const id of ['c', 'd']) outbox.push(draft(id));
    return acknowledgeAll(ids);
  });
  for (const id of ['a', 'b']) outbox.push(draft(id));
  await settle();
  expect(batches).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('waits longer after each failure, never more than five seconds', async () => {
  const { outbox, timers } = harness(() => 'nobody');
  outbox.push(draft('a'));
  const delays: number[] = [];
  for (let round = 0; round < 9; round++) {
    await settle();
    const timer = timers.shift();
    delays.push(timer?.delayMs ?? -1);
    timer?.task();
  }
  expect(delays).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000, 5000]);
});

test('keeps what a partial acknowledgement leaves out', async () => {
  const { outbox, batches } = harness((ids) => ok({ acknowledged: ids.slice(0, 1) }));
  for (const id of ['a', 'b', 'c']) outbox.push(draft(id));
  await settle();
  expect(batches).toEqual([['a', 'b', 'c'], ['b', 'c'], ['c']]);
  expect(outbox.pending()).toHaveLength(0);
});

test('an empty acknowledgement is a failure, not a busy loop', async () => {
  const { outbox, batches, states } = harness(() => ok({ acknowledged: [] }));
  outbox.push(draft('a'));
  await settle();
  expect(batches).toHaveLength(1);
  expect(states).toEqual(['retrying']);
});

test('says that storage is full and goes on trying', async () => {
  const { outbox, states, timers } = harness((ids, attempt) =>
    attempt === 1 ? err('storage-full') : acknowledgeAll(ids),
  );
  outbox.push(draft('a'));
  await settle();
  timers.shift()?.task();
  await settle();
  expect(states).toEqual(['storage-full', 'flowing']);
  expect(outbox.pending()).toHaveLength(0);
});

test('stops when the session is over and still holds what was not taken', async () => {
  const { outbox, batches, states } = harness(() => err('session-over'));
  outbox.push(draft('a'));
  await settle();
  outbox.push(draft('b'));
  await settle();
  expect(batches).toHaveLength(1);
  expect(states).toEqual(['session-over']);
  expect(outbox.pending()).toHaveLength(2);
});

test('bounds a batch by entries and by size, an over-long entry travels alone', async () => {
  const { outbox, batches } = harness(acknowledgeAll);
  outbox.push(draft('first'));
  outbox.push(draft('long', 'x'.repeat(3_000_000)));
  for (let index = 0; index < 450; index++) outbox.push(draft(`n${index}`));
  await settle();
  expect(batches.map((batch) => batch.length)).toEqual([1, 1, 200, 200, 50]);
});

test('an entry that the guard refuses gives way to a gap, and the others arrive', async () => {
  const { outbox, batches } = harness((ids) =>
    ids.includes('bad') ? err('refused') : acknowledgeAll(ids),
  );
  for (const id of ['first', 'a', 'bad', 'b']) outbox.push(draft(id));
  await settle();
  expect(batches).toEqual([
    ['first', 'a', 'bad', 'b'],
    ['first'],
    ['a', 'bad', 'b'],
    ['a'],
    ['bad', 'b'],
    ['bad'],
    ['gap-for-bad', 'b'],
  ]);
  expect(outbox.pending()).toHaveLength(0);
});

test('gives up, and says so, when not even the gap is accepted', async () => {
  const { outbox, states } = harness(() => err('refused'));
  outbox.push(draft('bad'));
  await settle();
  expect(states.at(-1)).toBe('session-over');
});

test('survives hours without an answer and then delivers everything, once, in order', async () => {
  let offline = true;
  const arrived: string[] = [];
  const { outbox, timers } = harness((ids) => {
    if (offline) return 'nobody';
    arrived.push(...ids);
    return acknowledgeAll(ids);
  });
  const sent = Array.from({ length: 5_000 }, (_, index) => `m${index}`);
  for (const id of sent) outbox.push(draft(id));
  for (let round = 0; round < 3_000; round++) {
    await settle();
    timers.shift()?.task();
  }
  await settle();
  expect(outbox.pending()).toHaveLength(5_000);
  offline = false;
  timers.shift()?.task();
  await settle();
  expect(arrived).toEqual(sent);
});

test('a slow background is never given a second batch', async () => {
  const waiting: ((reply: Reply) => void)[] = [];
  const sizes: number[] = [];
  const deliver = (drafts: readonly EntryDraft[]) => {
    sizes.push(drafts.length);
    return new Promise<Reply>((resolve) => waiting.push(resolve));
  };
  const outbox = createOutbox({
    deliver,
    deliverLast: deliver,
    onState: () => undefined,
    setTimer: () => undefined,
    standIn: (refused) => refused,
  });
  for (let index = 0; index < 1_000; index++) outbox.push(draft(`m${index}`));
  await settle();
  expect(sizes).toEqual([200]);
});

test('a page that leaves sends all it holds at once', async () => {
  const { outbox, batches } = harness(() => 'nobody');
  for (let index = 0; index < 450; index++) outbox.push(draft(`n${index}`));
  await settle();
  const before = batches.length;
  outbox.pushOut();
  expect(batches.slice(before).map((batch) => batch.length)).toEqual([200, 200, 50]);
  expect(outbox.pending()).toHaveLength(450);
});
