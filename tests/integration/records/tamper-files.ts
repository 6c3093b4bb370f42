import { buildPackage } from '@/lib/records/build-package';
import type { PackageFile } from '@/lib/records/package-file';
import { PICTURE, type Sample } from '../../unit/records/sample-record';

import { resealed, type Tampered, utf8, withFile } from './tamper-kit';
export async function fileTampers(sample: Sample): Promise<Tampered[]> {
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
    ['data/plans.csv', (c) => c.replace('850.00', '580.00'), 'plans-differ'],
    ['data/plans.json', (c) => c.replace('"0.141782"', '"0.042300"'), 'plans-differ'],
    ['data/plans.json', (c) => c.replace('"do-not-answer-yet"', '"can-confirm"'), 'plans-differ'],
    ['data/plans.json', (c) => c.replace('1030000', '1020000'), 'plans-differ'],
    ['data/transcript.html', (c) => c.replace('先别答应', '可以确认'), 'html-differs'],
    ['data/transcript.html', (c) => c.replace('差 100.00 元', '差 0.00 元'), 'html-differs'],
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
    'timestamps/c1-3.tsr',
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
