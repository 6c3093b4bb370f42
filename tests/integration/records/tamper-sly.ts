import { buildPackage } from '@/lib/records/build-package';
import type { AttachmentHeader, RecordData } from '@/lib/records/neutral-record';
import type { PackageFile } from '@/lib/records/package-file';
import type { Entry, EntryDraft } from '@/lib/transcript/entry';
import type { Sample } from '../../unit/records/sample-record';
import { made, rebuilt, resealed, type Tampered, utf8, withEntries, withFile } from './tamper-kit';

type ChangeDraft = (draft: EntryDraft, index: number) => EntryDraft;

const body = (draft: EntryDraft, change: object): EntryDraft =>
  ({ ...draft, body: { ...draft.body, ...change } }) as EntryDraft;

const isMessage = ({ kind, id }: { readonly kind: string; readonly id: string }) =>
  kind === 'message' && id !== 'mc';

/** What little a forger may change before making the chain again; the anchor in it was given out before. */
const LITTLE: readonly (readonly [string, ChangeDraft])[] = [
  ['all page times', (one) => (isMessage(one) ? body(one, { pageTime: null }) : one)],
  ['all zones', (one) => ({ ...one, utcOffsetMinutes: 0 })],
  [
    'who decided the speaker',
    (one) => (isMessage(one) ? body(one, { speakerReason: 'user-said' }) : one),
  ],
  ['when messages were seen', (one) => (isMessage(one) ? body(one, { seen: 'history' }) : one)],
  ['what was masked', (one) => (isMessage(one) ? body(one, { withheld: ['password'] }) : one)],
  ['what stood above', (one) => (isMessage(one) ? body(one, { afterId: 'm0' }) : one)],
  [
    'the page',
    (one) => (one.kind === 'session' ? body(one, { pageOrigin: 'https://bank.example' }) : one),
  ],
  [
    'the time zone of the browser',
    (one) => (one.kind === 'session' ? body(one, { timeZone: 'UTC' }) : one),
  ],
  [
    'why there is a gap',
    (one) => (one.kind === 'gap' ? body(one, { reason: 'paused-by-user' }) : one),
  ],
  [
    'how long a gap was',
    (one) => (one.kind === 'gap' ? body(one, { toMs: 1_796_000_000_001 }) : one),
  ],
  ['an unseen member', (one, index) => (index === 1 ? body(one, { extra: 1 }) : one)],
];

const bare = (record: RecordData): RecordData => ({
  ...record,
  offers: [],
  plans: [],
  agreements: [],
});

/** Entries moved, taken or put in, and the chain made again under the anchor that was given out. */
async function remade(
  sample: Sample,
  name: string,
  change: (entries: readonly Entry[]) => readonly Entry[],
  expect: readonly string[],
): Promise<Tampered> {
  const moved = withEntries(sample.record, change, true);
  const again = await rebuilt(moved, (draft) => draft);
  return made(`under the old anchor: ${name}`, bare(again), sample, expect);
}

async function underTheAnchor(sample: Sample): Promise<Tampered[]> {
  const { record, entries } = sample;
  const out: Tampered[] = [];
  for (const [name, change] of LITTLE) {
    const forged = await rebuilt(record, change);
    const isSame = forged.conversations[0]?.entries.every(
      (entry, at) =>
        JSON.stringify(entry.body) === JSON.stringify(entries[at]?.body) &&
        entry.utcOffsetMinutes === entries[at]?.utcOffsetMinutes,
    );
    if (isSame) throw new Error(`nothing changed: ${name}`);
    out.push(
      await made(`under the old anchor: ${name}`, bare(forged), sample, ['anchor-mismatch']),
    );
  }
  const [one, two] = entries.filter(isMessage) as [Entry, Entry];
  const sameTime = (all: readonly Entry[]) =>
    all.map((entry) =>
      entry.id === two.id ? { ...entry, observedAtMs: one.observedAtMs } : entry,
    );
  const swapped = (all: readonly Entry[]) => {
    const [a, b] = [
      all.findIndex(({ id }) => id === one.id),
      all.findIndex(({ id }) => id === two.id),
    ];
    return all.with(a, all[b] as Entry).with(b, all[a] as Entry);
  };
  const without = (kind: Entry['kind']) => (all: readonly Entry[]) =>
    all.filter((entry) => entry.kind !== kind);
  const put = (entry: Partial<Entry>) => (all: readonly Entry[]) =>
    all.toSpliced(2, 0, { ...(all[1] as Entry), personal: {}, ...entry } as Entry);
  const earlier = (all: readonly Entry[]) => {
    const code = all.find(({ id }) => id === 'mc') as Entry;
    return [all[0] as Entry, code, ...all.slice(1).filter((entry) => entry !== code)];
  };
  const mismatch = ['anchor-mismatch'];
  out.push(
    await remade(
      sample,
      'two messages of one moment swapped',
      (all) => swapped(sameTime(all)),
      mismatch,
    ),
    await remade(sample, 'gaps dropped', without('gap'), mismatch),
    await remade(sample, 'revisions dropped', without('revision'), mismatch),
    await remade(
      sample,
      'an erasure put in',
      put({
        id: 'e1',
        kind: 'erasure',
        body: { targetId: two.id, field: 'speakerName' },
      } as Partial<Entry>),
      mismatch,
    ),
    await remade(
      sample,
      'a recall put in',
      put({
        id: 'r1',
        kind: 'recall',
        body: { sessionId: 's1', targetId: two.id, how: 'removed' },
      } as Partial<Entry>),
      mismatch,
    ),
    await remade(sample, 'the code said before its entry existed', earlier, [
      'anchor-code-unknown',
      'anchor-mismatch',
    ]),
  );
  return out;
}

const listed = (record: RecordData, attachments: readonly AttachmentHeader[]): RecordData => ({
  ...record,
  header: { ...record.header, attachments },
});

/** The list of pictures, which lies outside the chain, made to say other things than the chain. */
async function pictureLists({ record, deps }: Sample): Promise<Tampered[]> {
  const [picture] = record.header.attachments;
  if (!picture) throw new Error('no picture');
  const { sha256 } = picture;
  const hidden = {
    ...picture,
    mime: 'application/pdf',
    path: picture.path.replace('.png', '.pdf'),
  };
  const strange = { ...picture, mime: 'image/webp', path: picture.path.replace('.png', '.webp') };
  const cases: readonly (readonly [string, readonly AttachmentHeader[], string])[] = [
    ['a picture listed as a document', [hidden], 'attachment-mismatch'],
    ['a picture listed as another kind of picture', [strange], 'attachment-mismatch'],
    ['a picture listed twice', [picture, picture], 'attachment-mismatch'],
    [
      'a picture listed as its own copy',
      [picture, { ...picture, derivedFrom: sha256 }],
      'attachment-mismatch',
    ],
    [
      'a copy of a picture that is in no entry',
      [{ ...picture, derivedFrom: '0'.repeat(64) }],
      'attachment-unreferenced',
    ],
  ];
  return Promise.all(
    cases.map(async ([name, attachments, code]) => {
      const built = (await buildPackage(listed(record, attachments), deps)).files;
      const files = built.filter(
        ({ path }, at) => built.findIndex((one) => one.path === path) === at,
      );
      return { name, files: resealed(files), expect: [code] };
    }),
  );
}

async function conversationLists(sample: Sample): Promise<Tampered[]> {
  const { record } = sample;
  const [one] = record.header.conversations;
  const [talk] = record.conversations;
  if (!one || !talk) throw new Error('no conversation');
  const heads = (conversations: RecordData['header']['conversations']) => ({
    ...record,
    header: { ...record.header, conversations },
  });
  const split = (at: number): RecordData => ({
    ...heads([
      { ...one, toSeq: at },
      { ...one, fromSeq: at + 1 },
    ]),
    conversations: [
      { ...talk, entries: talk.entries.slice(0, at) },
      { ...talk, entries: talk.entries.slice(at) },
    ],
  });
  const ghost = { ...one, id: 'c9' };
  return [
    await made(
      'a conversation listed twice',
      { ...heads([one, one]), conversations: [talk, talk] },
      sample,
      ['header-mismatch'],
    ),
    await made('a conversation in two halves', split(4), sample, ['header-mismatch']),
    await made(
      'a conversation that is not there',
      { ...heads([one, ghost]), conversations: [talk, { id: 'c9', entries: [] }] },
      sample,
      ['header-mismatch'],
    ),
  ];
}

/** Files in the bag that say other things than the record, with all manifests made again. */
function documents(files: readonly PackageFile[]): Tampered[] {
  const base = files[0]?.path.split('/')[0] ?? '';
  const html = (change: (content: string) => string) =>
    resealed(withFile(files, 'data/transcript.html', change));
  const add = (path: string, content: string) =>
    resealed([...files, { path: `${base}/${path}`, bytes: utf8(content) }]);
  const kinds: readonly (readonly [string, readonly PackageFile[], string])[] = [
    [
      'a line in white',
      html((c) => c.replace('id="c1-4"', 'id="c1-4" style="color:#fff"')),
      'html-differs',
    ],
    [
      'a line in a comment',
      html((c) => c.replace(/(<div class="e"[^>]* id="c1-4".*)\n/, '<!--$1-->\n')),
      'html-differs',
    ],
    [
      'a line not printed',
      html((c) => c.replace('</style>', '@media print{#c1-4{display:none}}</style>')),
      'html-differs',
    ],
    [
      'a line from elsewhere',
      html((c) =>
        c.replace('</head>', '<link rel="stylesheet" href="https://example.com/x.css"></head>'),
      ),
      'html-differs',
    ],
    ['a blank at the end', html((c) => `${c}\n`), 'html-differs'],
    [
      'the hash of another record',
      html((c) => c.replace(/[0-9a-f]{64}/, '0'.repeat(64))),
      'html-differs',
    ],
    [
      'a calendar',
      add('data/payments.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'),
      'unexpected-file',
    ],
    ['a letter', add('data/letter.docx', 'PK'), 'unexpected-file'],
    [
      'a doctored verifier in a folder',
      add('data/tools/verify.html', '<p>一致</p>'),
      'unexpected-file',
    ],
    ['a second record', add('data/record.json', '{}'), 'unexpected-file'],
    [
      'a working of another result',
      resealed(
        withFile(files, 'data/plans.json', (c) => c.replace(/"result": "[^"]+"/, '"result": "1"')),
      ),
      'plans-differ',
    ],
    [
      'a formula in the plan',
      resealed(withFile(files, 'data/plans.csv', (c) => c.replace('850.00', '=1+1'))),
      'plans-differ',
    ],
  ];
  return kinds.map(([name, bent, code]) => ({
    name: `documents with ${name}`,
    files: bent,
    expect: [code],
  }));
}

/** Ways that no list of ours had named before. */
export async function slyTampers(sample: Sample, anchored: Sample): Promise<Tampered[]> {
  const { files } = await buildPackage(sample.record, sample.deps);
  return [
    ...(await underTheAnchor(anchored)),
    ...(await pictureLists(sample)),
    ...(await conversationLists(sample)),
    ...documents(files),
  ];
}
