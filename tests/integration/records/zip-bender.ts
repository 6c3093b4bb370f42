import { zipSync } from 'fflate';
import type { PackageFile } from '@/lib/records/package-file';

export type Zip = Uint8Array<ArrayBuffer>;

export const bytesOf = (text: string) => new TextEncoder().encode(text);

export const viewOf = (zip: Zip) => new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
const nameAt = (zip: Zip, at: number, length: number) =>
  new TextDecoder().decode(zip.subarray(at, at + length));

/** More bytes at a place of the zip, with the directory still where its end says and its files where it says. */
export function inserted(zip: Zip, at: number, bytes: Uint8Array, movesFiles = true): Zip {
  const out = new Uint8Array(zip.length + bytes.length);
  out.set(zip.subarray(0, at));
  out.set(bytes, at);
  out.set(zip.subarray(at), at + bytes.length);
  const view = viewOf(out);
  const end = out.length - 22;
  const directory = view.getUint32(end + 16, true);
  if (at > directory) return out;
  view.setUint32(end + 16, directory + bytes.length, true);
  for (let listed = directory + bytes.length; listed < end; ) {
    const from = view.getUint32(listed + 42, true);
    if (movesFiles && from >= at) view.setUint32(listed + 42, from + bytes.length, true);
    listed +=
      46 +
      view.getUint16(listed + 28, true) +
      view.getUint16(listed + 30, true) +
      view.getUint16(listed + 32, true);
  }
  return out;
}

/** Ways to bend the zip of a package. */
export function zipBender(files: readonly PackageFile[]) {
  const base = files[0]?.path.split('/')[0] ?? '';
  const plain = (more: Readonly<Record<string, Uint8Array>> = {}): Zip =>
    zipSync({
      ...Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])),
      ...more,
    }) as Zip;

  /** Where the headers of a file stand: its own, and the one in the directory. */
  function headersOf(zip: Zip, path: string): { readonly own: number; readonly listed: number } {
    const view = viewOf(zip);
    for (let listed = view.getUint32(zip.length - 6, true); ; ) {
      const length = view.getUint16(listed + 28, true);
      if (nameAt(zip, listed + 46, length) === `${base}/${path}`)
        return { own: view.getUint32(listed + 42, true), listed };
      listed += 46 + length + view.getUint16(listed + 30, true) + view.getUint16(listed + 32, true);
    }
  }

  function bent(path: string, change: (view: DataView, own: number, listed: number) => void): Zip {
    const zip = plain();
    const { own, listed } = headersOf(zip, path);
    change(viewOf(zip), own, listed);
    return zip;
  }

  /** An extra field in a header, its length told. */
  function withExtra(path: string, which: 'own' | 'listed', field: Uint8Array): Zip {
    const zip = plain();
    const at = headersOf(zip, path)[which];
    const [lengthAt, headAt] = which === 'own' ? [28, 30] : [30, 46];
    const view = viewOf(zip);
    const nameLength = view.getUint16(at + (which === 'own' ? 26 : 28), true);
    view.setUint16(at + lengthAt, field.length, true);
    const out = inserted(zip, at + headAt + nameLength, field);
    // The directory grew, but still begins where it began.
    if (which === 'listed')
      viewOf(out).setUint32(out.length - 6, view.getUint32(zip.length - 6, true), true);
    return out;
  }

  /** A whole file with its own header, which no directory lists. */
  function unlistedFile(path: string): Uint8Array {
    const other = zipSync({ [`${base}/${path}`]: bytesOf('<p>已全部结清</p>') }) as Zip;
    return other.subarray(0, viewOf(other).getUint32(other.length - 6, true));
  }

  return { base, plain, headersOf, bent, withExtra, unlistedFile };
}
