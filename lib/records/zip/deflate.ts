/** Bytes as the platform deflates them (RFC 1951), piece by piece: it needs half the time of any script. */
export async function* deflated(
  bytes: Uint8Array<ArrayBuffer>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const writer = writable.getWriter();
  // What goes wrong in writing is heard of in reading.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  for (const reader = readable.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value as Uint8Array<ArrayBuffer>;
  }
}
