import type { PartName } from '@/lib/negotiation/agreement/part';
import { type AgreementTable, partOf } from '@/lib/negotiation/agreement/table';
import { isoWithOffset } from '@/lib/negotiation/utterance-of-message';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import type { Entry, EntryOf, Speaker } from '@/lib/transcript/entry';
import type { CallRecord } from './call-log';
import type { EvidenceSource } from './letter-facts';

const SPEAKERS: Readonly<Record<Speaker, string>> = {
  agent: '客服在线对话',
  customer: '本人在线对话',
  bot: '智能客服在线对话',
  system: '对话页面的系统提示',
  unknown: '在线对话（说话人未能确定）',
};

function fromOf({ speaker, staffNumber, speakerReason }: ChatMessage): string {
  const who =
    speaker === 'agent' && staffNumber !== null
      ? `客服（工号${staffNumber}）在线对话`
      : SPEAKERS[speaker];
  return speakerReason === 'pasted-guess' ? `${who}（用户粘贴）` : who;
}

/**
 * A message of the record as something a letter may cite. The page's own time if it is certain, else the time of
 * observation, and then it says so.
 */
export function evidenceOfMessage(message: ChatMessage): EvidenceSource {
  const printed = message.pageTime?.iso ?? null;
  const observed = isoWithOffset(message.observedAtMs, message.utcOffsetMinutes);
  const from = fromOf(message);
  return {
    id: message.id,
    at: printed ?? observed,
    from: printed === null ? `${from}（记录时间）` : from,
    quote: message.text,
  };
}

/** Whether calls were noted down. */
export function hasCalls(entries: readonly Entry[]): boolean {
  return entries.some((entry) => entry.kind === 'note' && entry.body.channel === 'phone');
}

/** Phone notes as rows of a call log; the time of writing stays apart from the time it is about. */
export function callsOfNotes(notes: readonly EntryOf<'note'>[]): readonly CallRecord[] {
  return notes
    .filter(({ body }) => body.channel === 'phone')
    .map(({ id, body, personal, observedAtMs, utcOffsetMinutes }) => {
      const written = isoWithOffset(observedAtMs, utcOffsetMinutes);
      const text = personal.text?.text ?? '';
      const number = /(?<!\d)(?:0\d{2,3}-?\d{7,8}|1[3-9]\d{9}|400-?\d{3}-?\d{4}|9\d{4})(?!\d)/.exec(
        text,
      );
      return {
        at: body.aboutTime ?? written,
        notedAt: body.aboutTime === null ? null : written,
        number: number?.[0] ?? null,
        claimedToBe: null,
        whom: null,
        what: text,
        evidenceIds: [id],
      };
    });
}

function textPart(table: AgreementTable, term: AgreementTerm, part: PartName): string | null {
  const value = partOf(table, { term, part })?.value;
  return value?.unit === 'text' ? value.value : null;
}

/** Contract number, ticket and lender as they were said or entered; null: not known. */
export function namesInAgreement(table: AgreementTable): {
  readonly contractNumber: string | null;
  readonly ticket: string | null;
  readonly lenderName: string | null;
} {
  return {
    contractNumber: textPart(table, 'productAndContract', 'contractNumber'),
    ticket: textPart(table, 'agentIdOrTicket', 'ticket'),
    lenderName: textPart(table, 'lender', 'name'),
  };
}
