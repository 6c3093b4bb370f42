import { SignedData, TimeStampResp, TSTInfo } from 'pkijs';
import { err, ok, type Result } from '@/lib/result';

/** `refused`: the authority said no. `mismatch`: another hash or question. `unsigned`: the signature does not hold. */
export type TimestampFailure = 'malformed' | 'refused' | 'mismatch' | 'unsigned';

export interface CheckedTimestamp {
  /** When the authority says it saw the hash, ms since the epoch. */
  readonly atMs: number;
}

interface Asked {
  /** Bytes whose SHA-256 was sent: the hashed form of the head entry. */
  readonly preimage: Uint8Array<ArrayBuffer>;
  /** Nonce of the request; null when it is not known any more. */
  readonly nonce: Uint8Array | null;
}

const GRANTED = [0, 1];

/**
 * Checks a TimeStampResp (RFC 3161 §2.4.2): granted, about this hash and this question, and signed by the
 * certificate inside it. Who that certificate belongs to is for `openssl ts -verify -CAfile` to say.
 */
export async function checkTimestampReply(
  reply: Uint8Array<ArrayBuffer>,
  { preimage, nonce }: Asked,
): Promise<Result<CheckedTimestamp, TimestampFailure>> {
  try {
    const response = TimeStampResp.fromBER(reply.slice().buffer);
    if (!GRANTED.includes(response.status.status)) return err('refused');
    if (!response.timeStampToken) return err('malformed');
    const signed = new SignedData({ schema: response.timeStampToken.content });
    const content = signed.encapContentInfo.eContent?.getValue();
    if (!content) return err('malformed');
    const info = TSTInfo.fromBER(content);
    if (!(await info.verify({ data: preimage.slice().buffer }))) return err('mismatch');
    const answered = info.nonce?.valueBlock.valueHexView ?? null;
    if (nonce && (!answered || hexOf(answered) !== hexOf(nonce))) return err('mismatch');
    const isSigned = await isSignedByItsCertificate(signed, preimage);
    return isSigned ? ok({ atMs: info.genTime.getTime() }) : err('unsigned');
  } catch {
    // The library throws for whatever it cannot read.
    return err('malformed');
  }
}

async function isSignedByItsCertificate(
  signed: SignedData,
  preimage: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const data = preimage.slice().buffer;
  const result = await signed
    .verify({ signer: 0, data, checkChain: false, extendedMode: true })
    .catch(() => null);
  return result?.signatureVerified === true;
}

/** Without the zeros in front that keep a DER integer positive. */
function hexOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(00)+/, '');
}
