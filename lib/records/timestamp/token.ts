/**
 * Whether an RFC 3161 token (base64 TimeStampResp) speaks of this hash: its message imprint, an OCTET STRING of
 * 32 bytes, must be the head hash. The signature is not checked here; `openssl ts -verify -digest` does that.
 */
export function tokenNamesHash(token: string | null, headHash: string): boolean {
  if (token === null || !/^[A-Za-z0-9+/]+={0,2}$/.test(token) || token.length % 4 !== 0)
    return false;
  if (!/^[0-9a-f]{64}$/.test(headHash)) return false;
  const bytes = Uint8Array.from(atob(token), (character) => character.charCodeAt(0));
  const imprint = [
    4,
    32,
    ...(headHash.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)),
  ];
  const last = bytes.length - imprint.length;
  for (let at = 0; at <= last; at += 1)
    if (imprint.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
