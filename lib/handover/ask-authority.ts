import { err, ok, type Result } from '@/lib/result';

/** More than any answer of a timestamp authority. */
const MOST_BYTES = 1 << 20;

/**
 * Sends a timestamp query (RFC 3161 §3.4) to the authority that the user has named, and nothing else: no cookies,
 * no referrer. One of the few places that use the network; each is listed in the architecture test.
 */
export async function askAuthority(
  url: string,
  query: Uint8Array<ArrayBuffer>,
): Promise<Result<Uint8Array<ArrayBuffer>, 'no-answer'>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/timestamp-query' },
      body: query,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(30_000),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return response.ok && bytes.length <= MOST_BYTES ? ok(bytes) : err('no-answer');
  } catch {
    return err('no-answer');
  }
}
