import type { PackageFile } from '@/lib/records/package-file';
import { bytesOf, inserted, viewOf, type Zip, zipBender } from './zip-bender';

const HTML = 'data/transcript.html';

const anotherName = (name: string): Uint8Array => {
  const bytes = bytesOf(name);
  return Uint8Array.from([0x75, 0x70, bytes.length + 5, 0, 1, 0, 0, 0, 0, ...bytes]);
};

/** Zips that another program reads differently, and how both verifiers have to call them. */
export function slyZips(
  files: readonly PackageFile[],
): readonly (readonly [string, () => Zip, string])[] {
  const { base, plain, headersOf, bent, withExtra, unlistedFile } = zipBender(files);
  return [
    [
      'another method in its own header',
      () => bent(HTML, (v, own) => v.setUint16(own + 8, 0, true)),
      'zip-malformed',
    ],
    [
      'another sum in its own header',
      () => bent(HTML, (v, own) => v.setUint32(own + 14, 1, true)),
      'zip-malformed',
    ],
    [
      'another packed size in its own header',
      () => bent(HTML, (v, own) => v.setUint32(own + 18, 9, true)),
      'zip-malformed',
    ],
    [
      'another size in its own header',
      () => bent(HTML, (v, own) => v.setUint32(own + 22, 9, true)),
      'zip-malformed',
    ],
    [
      'sizes left open in its own header alone',
      () => bent(HTML, (v, own) => v.setUint16(own + 6, 8, true)),
      'zip-malformed',
    ],
    [
      'sizes left open, and none behind it',
      () =>
        bent(HTML, (v, own, listed) => {
          v.setUint16(own + 6, 8, true);
          v.setUint16(listed + 8, 8, true);
        }),
      'zip-malformed',
    ],
    [
      'encrypted by its own header',
      () => bent(HTML, (v, own) => v.setUint16(own + 6, 1, true)),
      'zip-malformed',
    ],
    [
      'a file before the first that no directory lists',
      () => inserted(plain(), 0, unlistedFile(HTML)),
      'zip-malformed',
    ],
    [
      'a file between two that no directory lists',
      () => {
        const zip = plain();
        return inserted(zip, headersOf(zip, HTML).own, unlistedFile(HTML));
      },
      'zip-malformed',
    ],
    [
      'a file behind the last that no directory lists',
      () => {
        const zip = plain();
        return inserted(zip, viewOf(zip).getUint32(zip.length - 6, true), unlistedFile(HTML));
      },
      'zip-malformed',
    ],
    [
      'a web page before it',
      () => inserted(plain(), 0, bytesOf('<!doctype html><p>已全部结清</p>')),
      'zip-malformed',
    ],
    ['bytes behind it', () => inserted(plain(), plain().length, bytesOf('x')), 'zip-malformed'],
    [
      'two names for the same bytes',
      () => {
        const zip = plain();
        const view = viewOf(zip);
        view.setUint32(
          headersOf(zip, HTML).listed + 42,
          headersOf(zip, 'data/transcript.csv').own,
          true,
        );
        return zip;
      },
      'zip-malformed',
    ],
    [
      'another name in an extra field of its own header',
      () => withExtra(HTML, 'own', anotherName(`${base}/data/原件.html`)),
      'zip-malformed',
    ],
    [
      'another name in an extra field of the directory',
      () => withExtra(HTML, 'listed', anotherName(`${base}/data/原件.html`)),
      'zip-malformed',
    ],
    ...[0xa, 1, 2, 4, 6, 12].map(
      (kind) =>
        [
          `a file of kind ${kind}: a link, a pipe, a device, a folder, a socket`,
          () => bent(HTML, (v, _, listed) => v.setUint32(listed + 38, (kind << 28) >>> 0, true)),
          'zip-unsafe-path',
        ] as const,
    ),
    [
      'a file that DOS takes for a folder',
      () => bent(HTML, (v, _, listed) => v.setUint32(listed + 38, 0x10, true)),
      'zip-unsafe-path',
    ],
    ...[5, 6, 13].map(
      (bit) =>
        [
          `a file that is patched or encrypted otherwise, bit ${bit}`,
          () =>
            bent(HTML, (v, own, listed) => {
              v.setUint16(own + 6, 1 << bit, true);
              v.setUint16(listed + 8, 1 << bit, true);
            }),
          'zip-malformed',
        ] as const,
    ),
    ...(['own', 'listed'] as const).flatMap((which) => [
      [
        `a size of Zip64 in an extra field, ${which}`,
        () => withExtra(HTML, which, Uint8Array.from([1, 0, 8, 0, 5, 0, 0, 0, 0, 0, 0, 0])),
        'zip-malformed',
      ] as const,
      [
        `an extra field that is cut off, ${which}`,
        () => withExtra(HTML, which, Uint8Array.from([0x55, 0x54, 9, 0, 1])),
        'zip-malformed',
      ] as const,
    ]),
    [
      'a file on another volume',
      () => bent(HTML, (v, _, listed) => v.setUint16(listed + 34, 1, true)),
      'zip-malformed',
    ],
    [
      'more files on other volumes',
      () => bent(HTML, (v) => v.setUint16(v.byteLength - 14, 1, true)),
      'zip-malformed',
    ],
    [
      'a directory on another volume',
      () => bent(HTML, (v) => v.setUint16(v.byteLength - 16, 1, true)),
      'zip-malformed',
    ],
    [
      'a folder that is called like a file',
      () => plain({ [`${base}/${HTML}/`]: new Uint8Array() }),
      'zip-duplicate-name',
    ],
    [
      'a folder that holds bytes',
      () => plain({ [`${base}/data/more/`]: bytesOf('已全部结清') }),
      'zip-malformed',
    ],
    [
      'a page among what macOS leaves behind',
      () => plain({ [`__MACOSX/${base}/transcript.html`]: bytesOf('x') }),
      'bag-malformed',
    ],
    [
      'a name with a Cyrillic letter',
      () => plain({ [`${base}/data/tr\u0430nscript.html`]: bytesOf('x') }),
      'zip-unsafe-path',
    ],
    [
      'a name in full-width letters',
      () => plain({ [`${base}/data/ｔranscript.html`]: bytesOf('x') }),
      'zip-unsafe-path',
    ],
    [
      'a name in other case',
      () => plain({ [`${base}/data/Transcript.html`]: bytesOf('x') }),
      'zip-duplicate-name',
    ],
    [
      'a name with a blank behind it',
      () => plain({ [`${base}/${HTML} `]: bytesOf('x') }),
      'unexpected-file',
    ],
    [
      'a name with a dot behind it',
      () => plain({ [`${base}/${HTML}.`]: bytesOf('x') }),
      'unexpected-file',
    ],
  ];
}
