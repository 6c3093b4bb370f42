import { inflateSync } from 'node:zlib';

/** A page as a reader who selects and copies its text gets it. */
export interface PdfPage {
  readonly widthPt: number;
  readonly heightPt: number;
  /** All characters in the order in which they were painted, without blanks. */
  readonly text: string;
  /** Where the leftmost and the rightmost character begin. */
  readonly fromPt: number;
  readonly toPt: number;
}

interface PdfObject {
  readonly dict: string;
  readonly stream: Buffer | null;
}

/** The objects of a file as Chromium writes it (Skia, PDF 1.4): none packed into another, lengths written out. */
function objectsOf(bytes: Buffer): ReadonlyMap<string, PdfObject> {
  const all = bytes.toString('latin1');
  const found = new Map<string, PdfObject>();
  const start = /(\d+) 0 obj\n/g;
  for (let match = start.exec(all); match; match = start.exec(all)) {
    const at = start.lastIndex;
    const end = all.indexOf('endobj', at);
    const stream = all.indexOf('stream\n', at);
    const hasStream = stream >= 0 && stream < end;
    const dict = all.slice(at, hasStream ? stream : end);
    const from = stream + 'stream\n'.length;
    const to = from + Number(/\/Length (\d+)/.exec(dict)?.[1] ?? 0);
    if (hasStream) start.lastIndex = to;
    found.set(match[1] ?? '', { dict, stream: hasStream ? bytes.subarray(from, to) : null });
  }
  return found;
}

function unpack(object: PdfObject | undefined): string {
  if (!object?.stream) return '';
  const packed = object.dict.includes('/FlateDecode');
  return (packed ? inflateSync(object.stream) : object.stream).toString('latin1');
}

const utf16 = (hex: string): string =>
  Buffer.from(hex.replace(/^FEFF/i, ''), 'hex').swap16().toString('utf16le');

/** What the glyphs of a font stand for, by their code in hex: without this nothing can be selected. */
function glyphsOf(cmap: string): ReadonlyMap<string, string> {
  const glyphs = new Map<string, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      glyphs.set(code, utf16(text));
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', text = ''] of block.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    ))
      for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code++) {
        const value = Number.parseInt(text, 16) + code - Number.parseInt(first, 16);
        glyphs.set(
          code.toString(16).toUpperCase().padStart(first.length, '0'),
          utf16(value.toString(16).padStart(text.length, '0')),
        );
      }
  return glyphs;
}

/** Font, replacement text, its end, where to; a saved or restored place; a change of scale and origin; glyphs. */
const STEP =
  /\/(F\d+) [\d.]+ Tf|ActualText <(\w+)>|(EMC)|(-?[\d.]+) -?[\d.]+ (?:Tm|Td)|^([qQ])$|^(-?[\d.]+) \S+ \S+ \S+ (-?[\d.]+) \S+ cm|<(\w+)> Tj/gm;

function read(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>) {
  let font: ReadonlyMap<string, string> = new Map();
  let [actual, x] = [false, 0];
  const [text, places]: [string[], number[]] = [[], []];
  const saved: (readonly [number, number])[] = [];
  let [scale, origin] = [1, 0];
  for (const step of content.matchAll(STEP)) {
    const [all, name, instead, marked, moved, place, by, to, codes] = step;
    if (place === 'q') saved.push([scale, origin]);
    if (place === 'Q') [scale, origin] = saved.pop() ?? [1, 0];
    if (by !== undefined) [scale, origin] = [scale * Number(by), origin + scale * Number(to)];
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    if (marked !== undefined) actual = false;
    if (moved !== undefined) x = (all.endsWith('Td') ? x : 0) + Number(moved);
    if (instead !== undefined) {
      text.push(utf16(instead));
      actual = true;
    }
    if (codes === undefined) continue;
    places.push(origin + scale * x);
    const width = [...font.keys()][0]?.length ?? 2;
    if (!actual)
      for (let at = 0; at < codes.length; at += width)
        text.push(font.get(codes.slice(at, at + width)) ?? '\ufffd');
  }
  return {
    text: text.join('').normalize('NFKC').replace(/\s/g, ''),
    fromPt: Math.min(...places),
    toPt: Math.max(...places),
  };
}

/** Pages of a PDF printed by Chromium. Knows what Chromium writes and nothing else, so that no tool has to be installed. */
export function readPdf(bytes: Uint8Array): readonly PdfPage[] {
  const objects = objectsOf(Buffer.from(bytes));
  const cmaps = new Map<string, ReadonlyMap<string, string>>();
  for (const [id, { dict }] of objects) {
    const cmap = /\/ToUnicode (\d+) 0 R/.exec(dict)?.[1];
    if (cmap !== undefined) cmaps.set(id, glyphsOf(unpack(objects.get(cmap))));
  }
  return [...objects.values()]
    .filter(({ dict }) => /\/Type \/Page\b/.test(dict))
    .map(({ dict }) => {
      const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(dict);
      const fonts = new Map(
        [...dict.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
          name,
          cmaps.get(id) ?? new Map(),
        ]),
      );
      const content = unpack(objects.get(/\/Contents (\d+) 0 R/.exec(dict)?.[1] ?? ''));
      return { widthPt: Number(box?.[1]), heightPt: Number(box?.[2]), ...read(content, fonts) };
    });
}
