import { createHash } from 'node:crypto';
import { buildPackage } from '@/lib/records/build-package';
import type { ConversationHeader, RecordData } from '@/lib/records/neutral-record';
import type { PackageFile } from '@/lib/records/package-file';
import { appendDrafts } from '@/lib/transcript/chain';
import { entryBytes } from '@/lib/transcript/chain-preimage';
import type { Entry, EntryDraft, Speaker } from '@/lib/transcript/entry';
import { PICTURE, type Sample, sampleRecord } from '../../unit/records/sample-record';
import { nodeCrypto } from '../../unit/transcript/ledger-builder';

/** A package that somebody changed, and what both verifiers must call it (any of the codes). */
export interface Tampered {
  readonly name: string;
  readonly files: readonly PackageFile[];
  readonly expect: readonly string[];
  readonly codes?: readonly string[];
}

const hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const utf8 = (text: string) => new TextEncoder().encode(text);
const text = (bytes: Uint8Array | undefined) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Recomputes both manifests and the size in `bag-info.txt`, as a careful forger would. */
export function resealed(files: readonly PackageFile[]): PackageFile[] {
  const base = files[0]?.path.split('/')[0] ?? '';
  const bare = new Map(files.map((file) => [file.path.slice(base.length + 1), file.bytes]));
  const payload = [...bare].filter(([path]) => path.startsWith('data/'));
  const size = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  const info = text(bare.get('bag-info.txt')).replace(
    /Oxum: .*/,
    `Oxum: ${size}.${payload.length}`,
  );
  bare.set('bag-info.txt', utf8(info));
  const list = (entries: [string, Uint8Array][]) =>
    utf8(
      entries
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, bytes]) => `${hex(bytes)}  ${path}\n`)
        .join(''),
    );
  bare.set('manifest-sha256.txt', list(payload));
  const tags = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'];
  bare.set(
    'tagmanifest-sha256.txt',
    list(tags.map((path) => [path, bare.get(path) as Uint8Array])),
  );
  return [...bare].map(([path, bytes]) => ({ path: `${base}/${path}`, bytes }));
}

/** One file changed by text, manifests left alone or recomputed. */
function withFile(
  files: readonly PackageFile[],
  path: string,
  change: (content: string) => string,
): PackageFile[] {
  return files.map((file) => {
    if (!file.path.endsWith(`/${path}`)) return file;
    const after = change(text(file.bytes));
    if (after === text(file.bytes)) throw new Error(`nothing changed in ${path}`);
    return { ...file, bytes: utf8(after) };
  });
}

type Change = (entry: Entry) => Partial<Entry> | null;

function withEntry(record: RecordData, index: number, change: Change): RecordData {
  return withEntries(record, (entries) =>
    entries.map((entry, at) => (at === index ? ({ ...entry, ...change(entry) } as Entry) : entry)),
  );
}

function withEntries(
  record: RecordData,
  change: (entries: readonly Entry[]) => readonly Entry[],
  fixHeader = false,
): RecordData {
  const [first, ...rest] = record.conversations;
  if (!first) return record;
  const entries = change(first.entries);
  const last = entries.at(-1) as Entry;
  const head = {
    ...record.header.conversations[0],
    toSeq: last.seq,
    headSeq: last.seq,
    headHash: last.hash,
  } as ConversationHeader;
  const header = fixHeader
    ? { ...record.header, conversations: [head, ...record.header.conversations.slice(1)] }
    : record.header;
  return { ...record, header, conversations: [{ ...first, entries }, ...rest] };
}

/** Hashes one entry again, as it now stands. */
const rehashed = (entry: Entry): Entry => ({ ...entry, hash: hex(entryBytes(entry)) });

/** The whole chain made again from changed drafts: a forger with all the time in the world. */
export async function rebuilt(
  record: RecordData,
  change: (draft: EntryDraft, index: number) => EntryDraft,
): Promise<RecordData> {
  const first = record.conversations[0];
  if (!first) return record;
  const drafts = first.entries.map((entry, index) => {
    const personal = Object.fromEntries(
      Object.entries(entry.personal).map(([name, field]) => [name, field.text ?? '']),
    );
    const { id, kind, observedAtMs, utcOffsetMinutes, body } = entry;
    return change(
      { id, kind, observedAtMs, utcOffsetMinutes, body, personal } as EntryDraft,
      index,
    );
  });
  const entries = await appendDrafts({
    conversationId: first.id,
    head: null,
    drafts,
    crypto: nodeCrypto,
  });
  return withEntries(record, () => entries, true);
}

const swap = (speaker: Speaker): Speaker => (speaker === 'agent' ? 'customer' : 'agent');

/** ≥ 300 packages: every way of changing a record that the issue names, at many places. */
export async function tamperCorpus(): Promise<Tampered[]> {
  const sample = await sampleRecord({ extraMessages: 10 });
  const anchored = await sampleRecord({ extraMessages: 8, anchored: true });
  const other = await sampleRecord({ conversationId: 'c2', extraMessages: 10 });
  return [
    ...(await entryTampers(sample)),
    ...(await spliced(sample, other)),
    ...(await fileTampers(sample)),
    ...(await headerTampers(sample)),
    ...(await anchorTampers(anchored)),
  ];
}

async function made(
  name: string,
  record: RecordData,
  sample: Sample,
  expect: readonly string[],
): Promise<Tampered> {
  return { name, files: (await buildPackage(record, sample.deps)).files, expect };
}

async function entryTampers(sample: Sample): Promise<Tampered[]> {
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

async function spliced(sample: Sample, other: Sample): Promise<Tampered[]> {
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

async function fileTampers(sample: Sample): Promise<Tampered[]> {
  const { files } = await buildPackage(sample.record, sample.deps);
  const edits: readonly (readonly [string, (content: string) => string, string])[] = [
    ['data/transcript.html', (c) => c.replace('每期850元', '每期580元'), 'html-differs'],
    ['data/transcript.html', (c) => c.replace('客服 工号1027', '用户 工号1027'), 'html-differs'],
    ['data/transcript.html', (c) => c.replace('22:00:09', '21:00:09'), 'html-differs'],
    [
      'data/transcript.html',
      (c) => c.replace('</body>', '<p>已全部结清</p>\n</body>'),
      'html-differs',
    ],
    [
      'data/transcript.html',
      (c) => c.replace('</style>', '#c1-4{display:none}</style>'),
      'html-differs',
    ],
    [
      'data/transcript.html',
      (c) => c.replace('</body>', '<script>1</script></body>'),
      'html-differs',
    ],
    ['data/transcript.html', (c) => c.replace('仅自洽，无外部锚点', '未经改动'), 'html-differs'],
    ['data/transcript.html', (c) => c.replace(/<div class="e gap".*\n/, ''), 'html-differs'],
    ['data/transcript.csv', (c) => c.replace('每期850元', '每期580元'), 'csv-differs'],
    ['data/transcript.csv', (c) => c.replace("'=SUM", '=SUM'), 'csv-differs'],
    ['data/transcript.csv', (c) => c.split('\r\n').toSpliced(3, 1).join('\r\n'), 'csv-differs'],
    ['data/plans.json', (c) => c.replace('85000', '58000'), 'plans-differ'],
    ['data/plans.json', (c) => c.replace('"0.1423"', '"0.0423"'), 'plans-differ'],
    ['data/README.zh.txt', (c) => c.replace('仅自洽，无外部锚点', '未经改动'), 'readme-differs'],
    [
      'data/README.zh.txt',
      (c) => c.replace('不能证明缺口期间没有其他消息。\n', ''),
      'readme-differs',
    ],
    [
      'data/record.jsonl',
      (c) => c.replace('"type":"entry"', '"type": "entry"'),
      'record-not-canonical',
    ],
    ['data/record.jsonl', (c) => c.replace('每期850元', '每期580元'), 'commitment-mismatch'],
    [
      'data/record.jsonl',
      (c) => c.replace('"speaker":"customer"', '"speaker":"boss"'),
      'record-malformed',
    ],
    ['data/record.jsonl', (c) => c.replace('"v":1}\n', '"v":2}\n'), 'record-unsupported'],
    ['data/record.jsonl', (c) => `${c}{"type":"extra"}\n`, 'record-malformed'],
    ['data/record.jsonl', (c) => c.slice(0, -40), 'record-malformed'],
    ['bag-info.txt', (c) => c.replace('a1b2c3d4', 'ffffffff'), 'bag-malformed'],
    ['bagit.txt', (c) => c.replace('1.0', '0.97'), 'bag-malformed'],
  ];
  const out: Tampered[] = [];
  for (const [number, [path, change, code]] of edits.entries()) {
    const changed = withFile(files, path, change);
    const naive = path.startsWith('data/') ? 'file-hash-mismatch' : 'tag-hash-mismatch';
    out.push({ name: `${path} edit ${number}`, files: changed, expect: [naive] });
    out.push({
      name: `${path} edit ${number}, manifests recomputed`,
      files: resealed(changed),
      expect: [code],
    });
  }
  for (const file of files) {
    const path = file.path.split('/').slice(1).join('/');
    const gone = files.filter((one) => one !== file);
    const expect = ['file-missing', 'bag-malformed'];
    out.push({ name: `${path} removed`, files: gone, expect });
    if (path.startsWith('data/'))
      out.push({
        name: `${path} removed, manifests recomputed`,
        files: resealed(gone),
        expect: [...expect, 'not-a-record'],
      });
  }
  return [...out, ...strangers(files), ...pictures(files)];
}

function strangers(files: readonly PackageFile[]): Tampered[] {
  const base = files[0]?.path.split('/')[0];
  return [
    'data/verify.html',
    'data/verify.py',
    'data/说明.txt',
    'verify.html',
    'data/attachments/x.png',
  ].flatMap((path) => {
    const stuffed = [
      ...files,
      { path: `${base}/${path}`, bytes: utf8('<script>document.write("一致")</script>') },
    ];
    return [
      { name: `${path} added`, files: stuffed, expect: ['unexpected-file', 'zip-unsafe-path'] },
      {
        name: `${path} added, manifests recomputed`,
        files: resealed(stuffed),
        expect: ['unexpected-file', 'zip-unsafe-path'],
      },
    ];
  });
}

function pictures(files: readonly PackageFile[]): Tampered[] {
  const replaced = files.map((file) =>
    file.path.endsWith('.png') ? { ...file, bytes: Uint8Array.from([...PICTURE, 0]) } : file,
  );
  return [
    { name: 'screenshot replaced', files: replaced, expect: ['file-hash-mismatch'] },
    {
      name: 'screenshot replaced, manifests recomputed',
      files: resealed(replaced),
      expect: ['attachment-mismatch'],
    },
  ];
}

async function headerTampers(sample: Sample): Promise<Tampered[]> {
  const { record } = sample;
  const one = record.header.conversations[0] as ConversationHeader;
  const heads: Partial<ConversationHeader>[] = [
    { headHash: 'f'.repeat(64) },
    { toSeq: one.toSeq - 1 },
    { headSeq: one.headSeq - 1 },
    { fromSeq: 2 },
    { id: 'c9' },
  ];
  const out: Tampered[] = [];
  for (const [number, change] of heads.entries()) {
    const header = { ...record.header, conversations: [{ ...one, ...change }] };
    out.push(
      await made(`header ${number}`, { ...record, header }, sample, [
        'header-mismatch',
        'first-entry-missing',
        'foreign-conversation',
      ]),
    );
  }
  const attachments = record.header.attachments.map((file) => ({ ...file, mime: 'image/gif' }));
  out.push(
    await made(
      'mime of the screenshot',
      { ...record, header: { ...record.header, attachments } },
      sample,
      ['attachment-mismatch'],
    ),
  );
  const offers = record.offers.map((offer) => ({
    ...offer,
    spans: { ...offer.spans, totalFen: { messageId: 'm3', start: 0, text: '合计9600元' } },
  }));
  out.push(await made('quotation of an offer', { ...record, offers }, sample, ['quote-mismatch']));
  const plans = record.plans.map((plan) => ({ ...plan, totalFen: plan.totalFen - 100 }));
  out.push(await made('total of a plan', { ...record, plans }, sample, ['plan-sum-mismatch']));
  return out;
}

/** The chain rebuilt, with the old anchor still in it or held by the other side. */
async function anchorTampers(sample: Sample): Promise<Tampered[]> {
  const { record, entries } = sample;
  const out: Tampered[] = [];
  const anchors = entries.filter((entry) => entry.kind === 'anchor');
  const code = anchors[0]?.kind === 'anchor' ? (anchors[0].body.code ?? '') : '';
  for (const [index, entry] of entries.entries()) {
    if (entry.kind !== 'message' || entry.id === 'mc') continue;
    const forged = await rebuilt(record, (draft, at) =>
      at === index
        ? ({ ...draft, personal: { ...draft.personal, text: '我承认全部欠款。' } } as EntryDraft)
        : draft,
    );
    out.push(
      await made(
        `chain rebuilt from ${index} under the old anchor`,
        { ...forged, offers: [], agreements: [], plans: [] },
        sample,
        ['anchor-mismatch'],
      ),
    );
    const silent = withEntries(forged, (all) => all.filter((one) => one.kind !== 'anchor'));
    const again = await rebuilt(silent, (draft) => draft);
    const bare = { ...again, offers: [], agreements: [], plans: [] };
    out.push(
      await made(
        `chain rebuilt from ${index}, anchors dropped, code left in the chat`,
        bare,
        sample,
        ['anchor-code-unknown'],
      ),
    );
    const mute = withEntries(again, (all) => all.filter((one) => one.id !== 'mc'));
    const clean = {
      ...(await rebuilt(mute, (draft) => draft)),
      offers: [],
      agreements: [],
      plans: [],
    };
    out.push({
      ...(await made(
        `chain rebuilt from ${index}, every trace of the anchor dropped, code held elsewhere`,
        clean,
        sample,
        ['anchor-supplied-unknown'],
      )),
      codes: [code],
    });
  }
  return out;
}
