import type { RemoteFolder } from '@/lib/keeping/vault/remote-folder';

/** A server in memory, with its files by path in reach of the test. */
export function memoryFolder(): RemoteFolder & {
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
} {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    files,
    makeFolder: async () => undefined,
    list: async (folder) =>
      new Map(
        [...files]
          .filter(([path]) => path.startsWith(`${folder}/`))
          .map(([path, bytes]) => [path.slice(folder.length + 1), bytes.length]),
      ),
    size: async (path) => files.get(path)?.length ?? null,
    read: async (path) => files.get(path)?.slice() ?? null,
    write: async (path, bytes) => {
      files.set(path, bytes.slice());
    },
  };
}
