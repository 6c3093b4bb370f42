import type { Entry, Speaker } from '@/lib/transcript/entry';
import type { Sample } from '../../unit/records/sample-record';

import { made, rehashed, type Tampered, withEntries, withEntry } from './tamper-kit';

const swap = (speaker: Speaker): Speaker => (speaker === 'agent' ? 'customer' : 'agent');

export async function entryTampers(sample: Sample): Promise<Tampered[]> {
  const { record, entries } = sample;
  const out: Tampered[] = [];
  for (const [index, entry] of entries.entries()) {
    for (const [name, field] of Object.entries(entry.personal)) {
      const personal = { ...entry.personal, [name]: { ...field, text: `${field.text}改` } };
      out.push(
        await made(
          `edit ${name} of ${index}`,
          withEntry(record, index, () => ({ personal }) as Partial<Entry>),
          sample,
          ['commitment-mismatch'],
        ),
      );
    }
    out.push(
      await made(
        `clock of ${index}`,
        withEntry(record, index, (e) => ({ observedAtMs: e.observedAtMs + 60_000 })),
        sample,
        ['hash-mismatch'],
      ),
    );
    out.push(
      await made(
        `zone of ${index}`,
        withEntry(record, index, () => ({ utcOffsetMinutes: 0 })),
        sample,
        ['hash-mismatch'],
      ),
    );
    out.push(
      await made(
        `clock of ${index}, entry hashed again`,
        withEntries(record, (all) =>
          all.map((e, at) =>
            at === index ? rehashed({ ...e, observedAtMs: e.observedAtMs - 1 }) : e,
          ),
        ),
        sample,
        [index === entries.length - 1 ? 'header-mismatch' : 'chain-broken'],
      ),
    );
    if (entry.kind === 'message') {
      const body = { ...entry.body, speaker: swap(entry.body.speaker) };
      out.push(
        await made(
          `speaker of ${index}`,
          withEntry(record, index, () => ({ body }) as Partial<Entry>),
          sample,
          ['hash-mismatch'],
        ),
      );
      const pageTime = { raw: '09:00', iso: null, via: 'own' };
      out.push(
        await made(
          `page time of ${index}`,
          withEntry(record, index, () => ({ body: { ...entry.body, pageTime } }) as Partial<Entry>),
          sample,
          ['hash-mismatch'],
        ),
      );
    }
    const fixed = index === entries.length - 1;
    const dropped = withEntries(record, (all) => all.toSpliced(index, 1), fixed);
    if (!fixed)
      out.push(
        await made(`drop ${index}`, dropped, sample, [
          index === 0 ? 'first-entry-missing' : 'entries-missing',
        ]),
      );
    const renumbered = (all: readonly Entry[]) =>
      all.toSpliced(index, 1).map((e, at) => rehashed({ ...e, seq: at + 1 }));
    if (!fixed && index > 0)
      out.push(
        await made(
          `drop ${index}, renumber and hash again`,
          withEntries(record, renumbered, true),
          sample,
          ['chain-broken'],
        ),
      );
    if (index > 0)
      out.push(
        await made(
          `swap ${index} with the one before`,
          withEntries(record, (all) =>
            all.with(index, all[index - 1] as Entry).with(index - 1, all[index] as Entry),
          ),
          sample,
          ['entries-out-of-order'],
        ),
      );
    out.push(
      await made(
        `repeat ${index}`,
        withEntries(record, (all) => all.toSpliced(index, 0, entry)),
        sample,
        ['duplicate-id'],
      ),
    );
    out.push(
      await made(
        `truncate after ${index}`,
        withEntries(record, (all) => all.slice(0, index + 1)),
        sample,
        [fixed ? 'none' : 'header-mismatch'],
      ),
    );
  }
  return out.filter((tampered) => !tampered.expect.includes('none'));
}

export async function spliced(sample: Sample, other: Sample): Promise<Tampered[]> {
  const out: Tampered[] = [];
  for (let index = 1; index < sample.entries.length; index += 2) {
    const foreign = other.entries[index] as Entry;
    out.push(
      await made(
        `entry ${index} from another conversation`,
        withEntries(sample.record, (all) => all.with(index, foreign)),
        sample,
        ['foreign-conversation'],
      ),
    );
    const tail = other.entries.slice(index);
    out.push(
      await made(
        `tail from ${index} of another conversation`,
        withEntries(sample.record, (all) => [...all.slice(0, index), ...tail], true),
        sample,
        ['foreign-conversation'],
      ),
    );
    const renamed = rehashed({
      ...foreign,
      conversationId: 'c1',
      prevHash: (sample.entries[index - 1] as Entry).hash,
    });
    // Without personal fields there is no salt: the renamed entry would be the very one it replaces.
    if (Object.keys(foreign.personal).length === 0) continue;
    out.push(
      await made(
        `entry ${index} from another, renamed and hashed again`,
        withEntries(sample.record, (all) => all.with(index, renamed)),
        sample,
        ['chain-broken', 'header-mismatch'],
      ),
    );
  }
  return out;
}
