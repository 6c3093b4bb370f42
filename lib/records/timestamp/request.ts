/**
 * A TimeStampReq (RFC 3161 §2.4.1) in DER for a head hash 时间戳请求: version 1, SHA-256, the authority's
 * certificate asked for. Only the hash and the nonce leave the machine. Throws `RangeError` for a malformed hash.
 */
export function timestampRequest(headHash: string, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  if (!/^[0-9a-f]{64}$/.test(headHash)) throw new RangeError('timestampRequest: not a SHA-256');
  const digest = (headHash.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const imprint = der(SEQUENCE, [...SHA256_ALGORITHM, ...der(OCTET_STRING, digest)]);
  const version = der(INTEGER, [1]);
  const certReq = der(BOOLEAN, [0xff]);
  return Uint8Array.from(
    der(SEQUENCE, [...version, ...imprint, ...der(INTEGER, positive(nonce)), ...certReq]),
  );
}

const BOOLEAN = 0x01;
const INTEGER = 0x02;
const OCTET_STRING = 0x04;
const SEQUENCE = 0x30;
/** AlgorithmIdentifier of SHA-256, 2.16.840.1.101.3.4.2.1 with NULL. */
const SHA256_ALGORITHM = [0x30, 13, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1, 5, 0];

/** One DER element of fewer than 128 content bytes. */
function der(tag: number, content: readonly number[]): number[] {
  if (content.length > 127) throw new RangeError('der: too long');
  return [tag, content.length, ...content];
}

/** Content of a positive INTEGER: no leading zeros but the one that keeps it positive. */
function positive(bytes: Uint8Array): number[] {
  const first = bytes.findIndex((byte) => byte !== 0);
  const significant = first < 0 ? [0] : [...bytes.slice(first, first + 16)];
  return (significant[0] ?? 0) > 127 ? [0, ...significant] : significant;
}
