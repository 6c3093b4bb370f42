/** A file in parts as the platform deflates it (RFC 1951), piece by piece: it needs half the time of any script. */
export async function* deflated(
  parts: readonly Uint8Array<ArrayBuffer>[],
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const writer = writable.getWriter();
  // What goes wrong in writing is heard of in reading.
  for (const part of parts) writer.write(part).catch(() => undefined);
  writer.close().catch(() => undefined);
  for (const reader = readable.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value as Uint8Array<ArrayBuffer>;
  }
}
