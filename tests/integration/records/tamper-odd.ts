import { buildPackage } from '@/lib/records/build-package';
import type { PackageFile } from '@/lib/records/package-file';
import type { Entry } from '@/lib/transcript/entry';
import type { Sample } from '../../unit/records/sample-record';
import {
  hex as hexOf,
  made,
  rebuilt,
  rehashed,
  resealed,
  type Tampered,
  text,
  utf8,
  withEntries,
  withEntry,
  withFile,
} from './tamper-kit';

const RECORD = 'data/record.jsonl';

/** Spellings of the record that mean the same to a lenient reader. */
const SPELLINGS: readonly (readonly [string, (content: string) => string, string])[] = [
  ['a byte order mark', (c) => `\ufeff${c}`, 'not-a-record'],
  ['CRLF at the ends of lines', (c) => c.replaceAll('\n', '\r\n'), 'not-a-record'],
  ['an empty line', (c) => c.replace('\n', '\n\n'), 'record-malformed'],
  ['no end of the last line', (c) => c.slice(0, -1), 'record-malformed'],
  ['a member twice', (c) => c.replace('"seq":4', '"seq":9,"seq":4'), 'record-not-canonical'],
  ['a fraction', (c) => c.replace('"seq":4', '"seq":4.0'), 'record-not-canonical'],
  ['a power of ten', (c) => c.replace('"seq":4', '"seq":4e0'), 'record-not-canonical'],
  ['a number in quotes', (c) => c.replace('"seq":4', '"seq":"4"'), 'record-malformed'],
  ['an unsafe number', (c) => c.replace('"seq":4', '"seq":9007199254740993'), 'record-malformed'],
  ['a boundless number', (c) => c.replace('"seq":4', '"seq":1e999'), 'record-malformed'],
  ['minus nought', (c) => c.replace('"bytes":70', '"bytes":-0'), 'not-a-record'],
  ['an escape without need', (c) => c.replace('您好', '\\u60a8好'), 'record-not-canonical'],
  ['a slash escaped', (c) => c.replace('image/png', 'image\\/png'), 'not-a-record'],
  ['a lone surrogate', (c) => c.replace('您好', '\\ud800好'), 'record-not-canonical'],
  ['not a number', (c) => c.replace('"seq":4', '"seq":NaN'), 'record-malformed'],
  ['members in another order', (c) => c.replace(/^\{(.*?),(.*?),/, '{$2,$1,'), 'record-'],
  [
    'a prototype',
    (c) => c.replace('"body":{', '"body":{"__proto__":{"seq":1},'),
    'record-malformed',
  ],
  [
    'a member of its own',
    (c) => c.replace('"id":"m3"', '"hidden":1,"id":"m3"'),
    'record-malformed',
  ],
  ['a comment', (c) => c.replace('\n', ' //\n'), 'not-a-record'],
  ['a header further down', (c) => `${c}${c.split('\n')[0]}\n`, 'record-malformed'],
  [
    'a moment that is none',
    (c) => c.replace(/"createdAt":"[^"]+/, '"createdAt":"1'),
    'not-a-record',
  ],
  [
    'an hour that is none',
    (c) => c.replace(/"observedAt":"[^"]+/, '"observedAt":"1'),
    'record-malformed',
  ],
  ['decomposed characters', (c) => c.replace('工号1027', '工号１０２７'), 'commitment-mismatch'],
];

function spelt(files: readonly PackageFile[]): Tampered[] {
  return SPELLINGS.map(([name, change, code]) => ({
    name: `record with ${name}`,
    files: resealed(withFile(files, RECORD, change)),
    expect:
      code === 'record-' ? ['record-not-canonical', 'record-malformed', 'not-a-record'] : [code],
  }));
}

/** Personal fields moved, taken or given, with the entry hashed again or not. */
async function fields(sample: Sample): Promise<Tampered[]> {
  const { record, entries } = sample;
  const at = entries.findIndex((entry) => entry.kind === 'message');
  const next = entries.findIndex((entry, index) => index > at && entry.kind === 'message');
  const [one, two] = [entries[at] as Entry, entries[next] as Entry];
  const change = (personal: Entry['personal'], fresh = false) =>
    withEntry(record, at, (e) =>
      fresh ? rehashed({ ...e, personal } as Entry) : ({ personal } as Partial<Entry>),
    );
  const field = one.personal.text;
  if (!field || !two.personal.text) throw new Error('no text');
  const cases: readonly (readonly [string, Entry['personal'], boolean, string])[] = [
    ['text taken away', {}, false, 'hash-mismatch'],
    ['text taken away, hashed again', {}, true, 'chain-broken'],
    [
      'text of the next message',
      { ...one.personal, text: two.personal.text },
      false,
      'hash-mismatch',
    ],
    ['text renamed to a title', { title: field }, false, 'hash-mismatch'],
    [
      'salt of another',
      { text: { ...field, salt: two.personal.text.salt } },
      false,
      'commitment-mismatch',
    ],
    ['salt withheld', { text: { ...field, salt: null } }, false, 'field-half-withheld'],
    ['text withheld, salt left', { text: { ...field, text: null } }, false, 'field-half-withheld'],
    ['a name given', { ...one.personal, speakerName: field }, false, 'hash-mismatch'],
    ['text emptied', { text: { ...field, text: '' } }, false, 'commitment-mismatch'],
    [
      'a blank at the end',
      { text: { ...field, text: `${field.text} ` } },
      false,
      'commitment-mismatch',
    ],
    [
      'a zero-width space',
      { text: { ...field, text: `\u200b${field.text}` } },
      false,
      'commitment-mismatch',
    ],
  ];
  return Promise.all(
    cases.map(([name, personal, fresh, code]) =>
      made(name, change(personal, fresh), sample, [code]),
    ),
  );
}

/** The bag bent: everything outside `data`, with tag manifests recomputed where a forger would. */
function bags(files: readonly PackageFile[]): Tampered[] {
  const base = files[0]?.path.split('/')[0] ?? '';
  const add = (path: string, content: string) => [...files, { path, bytes: utf8(content) }];
  const sealed = (path: string, change: (content: string) => string) =>
    resealedTags(withFile(files, path, change));
  const malformed = ['bag-malformed', 'file-hash-mismatch', 'tag-hash-mismatch', 'file-missing'];
  const kinds: readonly (readonly [string, readonly PackageFile[], readonly string[]])[] = [
    [
      'hashes in capitals',
      sealed('manifest-sha256.txt', (c) => c.replace(/^[0-9a-f]{64}/, (h) => h.toUpperCase())),
      malformed,
    ],
    [
      'a file listed twice',
      sealed('manifest-sha256.txt', (c) => `${c}${c.split('\n')[0]}\n`),
      malformed,
    ],
    [
      'a file listed that is not there',
      sealed('manifest-sha256.txt', (c) => `${c}${'0'.repeat(64)}  data/x.txt\n`),
      malformed,
    ],
    [
      'a path out of the bag',
      sealed('manifest-sha256.txt', (c) => `${c}${'0'.repeat(64)}  ../x.txt\n`),
      malformed,
    ],
    ['an empty manifest', sealed('manifest-sha256.txt', () => ''), malformed],
    [
      'a file to be fetched',
      add(`${base}/fetch.txt`, 'https://example.com/x - data/x.txt\n'),
      ['unexpected-file', 'bag-malformed'],
    ],
    ['another manifest', add(`${base}/manifest-md5.txt`, ''), ['unexpected-file', 'bag-malformed']],
    ['a second bag beside it', add('other/bagit.txt', 'x'), ['bag-malformed', 'unexpected-file']],
    ['a file beside the bag', add('README.txt', 'x'), ['bag-malformed', 'unexpected-file']],
    ['another encoding', sealed('bagit.txt', (c) => c.replace('UTF-8', 'GBK')), ['bag-malformed']],
    [
      'another size of the payload',
      sealed('bag-info.txt', (c) => c.replace(/Oxum: \d/, 'Oxum: 9')),
      ['bag-malformed'],
    ],
    [
      'another date in the bag',
      sealed('bag-info.txt', (c) => c.replace(/Date: \d/, 'Date: 1')),
      ['bag-malformed'],
    ],
    [
      'a line more in the bag',
      sealed('bag-info.txt', (c) => `${c}Contact-Name: 法院\n`),
      ['bag-malformed'],
    ],
    [
      'a record in capitals',
      add(`${base}/data/RECORD.jsonl`, 'x'),
      ['zip-duplicate-name', 'unexpected-file'],
    ],
    [
      'a picture emptied',
      resealed(files.map((f) => (f.path.endsWith('.png') ? { ...f, bytes: utf8('') } : f))),
      ['attachment-mismatch'],
    ],
  ];
  return kinds.map(([name, bent, expect]) => ({ name, files: bent, expect }));
}

/** Only the tag manifest recomputed: the changed manifest itself is what is to be seen through. */
function resealedTags(files: readonly PackageFile[]): PackageFile[] {
  const whole = new Map(resealed(files).map((file) => [file.path, file]));
  const bent = files.filter(({ path }) => /\/(manifest-sha256|bag-info|bagit)\.txt$/.test(path));
  const lines = text(
    [...whole.values()].find(({ path }) => path.endsWith('tagmanifest-sha256.txt'))?.bytes,
  );
  const tags = bent.reduce((list, { path, bytes }) => {
    const name = path.split('/')[1] ?? '';
    return list.replace(new RegExp(`^[0-9a-f]{64}  ${name}$`, 'm'), `${hexOf(bytes)}  ${name}`);
  }, lines);
  return files.map((file) =>
    file.path.endsWith('tagmanifest-sha256.txt') ? { ...file, bytes: utf8(tags) } : file,
  );
}

/** A forger who makes the whole chain again but leaves something undone. */
async function forged(sample: Sample): Promise<Tampered[]> {
  const { record } = sample;
  const target = sample.entries.find((entry) => entry.kind === 'message')?.id ?? '';
  const withErasure = await rebuilt(
    withEntries(
      record,
      (all) => [
        ...all,
        {
          ...(all.at(-1) as Entry),
          id: 'e9',
          kind: 'erasure',
          body: { targetId: target, field: 'text' },
          personal: {},
        } as Entry,
      ],
      true,
    ),
    (draft) => draft,
  );
  const twice = {
    ...record,
    header: {
      ...record.header,
      conversations: [...record.header.conversations, ...record.header.conversations],
    },
  };
  const hidden = withEntry(
    record,
    0,
    ({ body }) =>
      ({
        body: JSON.parse(JSON.stringify(body).replace('{', '{"__proto__":{"seq":1},')),
      }) as Partial<Entry>,
  );
  const noPlanOffer = {
    ...record,
    plans: record.plans.map((plan) => ({ ...plan, instalments: plan.instalments.toReversed() })),
  };
  return [
    await made('an erasure that erased nothing', withErasure, sample, ['erasure-unfulfilled']),
    await made('a conversation named twice', twice, sample, [
      'header-mismatch',
      'record-malformed',
    ]),
    await made('what a prototype hides, all files derived again', hidden, sample, [
      'record-malformed',
    ]),
    await made('instalments in another order', noPlanOffer, sample, ['record-malformed']),
  ];
}

/** Ways that the corpus did not know before; found by somebody who tried to get past both verifiers. */
export async function oddTampers(sample: Sample): Promise<Tampered[]> {
  const { files } = await buildPackage(sample.record, sample.deps);
  return [...spelt(files), ...(await fields(sample)), ...bags(files), ...(await forged(sample))];
}
