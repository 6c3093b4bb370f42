// @vitest-environment jsdom
import { renderHook, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useTalkAgreement } from '@/components/agreement/use-talk-agreement';
import * as talks from '@/lib/negotiation/agreement/of-talk';
import { agreementOfTalk, NO_EDITS } from '@/lib/negotiation/agreement/of-talk';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import { utteranceOfMessage } from '@/lib/negotiation/utterance-of-message';
import { currentMessages } from '@/lib/transcript/conversation';
import { messageDraft, START_MS } from '../unit/transcript/ledger-builder';

const LINES = ['可以为您办理12期分期，每期850元，每月15号还款', '好的，我再想一想'];

const talkOf = (count: number) =>
  currentMessages(
    Array.from({ length: count }, (_, index) => ({
      ...messageDraft(LINES[index % 2] as string, START_MS + index * 1000, {
        speaker: index % 2 ? 'customer' : 'agent',
        afterId: index ? `m${index - 1}` : null,
      }),
      id: `m${index}`,
    })),
  );

it('hears a very long talk in stretches, to the same end as all at once', async () => {
  const messages = talkOf(600);
  const { result, rerender } = renderHook(({ all }) => useTalkAgreement(all, NO_EDITS), {
    initialProps: { all: messages },
  });
  const whole = agreementOfTalk(messages.map(utteranceOfMessage));
  expect(result.current.ledger.nextSeq).toBeLessThan(whole.ledger.nextSeq);
  await waitFor(() => expect(result.current.ledger).toEqual(whole.ledger), { timeout: 10_000 });
  const more = talkOf(602);
  rerender({ all: more });
  expect(agreementTable(result.current.ledger)).toEqual(
    agreementTable(agreementOfTalk(more.map(utteranceOfMessage)).ledger),
  );
}, 20_000);

it('tells of a long talk when it is heard whole, not of every message after', async () => {
  const told: number[] = [];
  const onWhole = (heard: readonly unknown[]) => void told.push(heard.length);
  const { rerender } = renderHook(({ all }) => useTalkAgreement(all, NO_EDITS, onWhole), {
    initialProps: { all: talkOf(500) },
  });
  await waitFor(() => expect(told).toEqual([500]), { timeout: 10_000 });
  rerender({ all: talkOf(501) });
  rerender({ all: talkOf(560) });
  await waitFor(() => expect(told).toEqual([500, 560]));
}, 20_000);

it('goes on from what was kept of a long talk, and does not tell of it again', async () => {
  const messages = talkOf(600);
  const whole = messages.map(utteranceOfMessage);
  const kept = { count: 590, talk: agreementOfTalk(whole.slice(0, 590)) };
  const hear = vi.spyOn(talks, 'hearMessage');
  const told: number[] = [];
  const { result } = renderHook(() =>
    useTalkAgreement(
      messages,
      NO_EDITS,
      (heard) => void told.push(heard.length),
      async () => kept,
    ),
  );
  const { ledger } = agreementOfTalk(whole);
  await waitFor(() => expect(result.current.ledger).toEqual(ledger));
  expect(hear.mock.calls.map(([, { id }]) => id)).toEqual(whole.slice(590).map(({ id }) => id));
  expect(told).toEqual([]);
  hear.mockRestore();
});

it('hears a talk anew when what was kept is of other words', async () => {
  const messages = talkOf(600);
  const whole = messages.map(utteranceOfMessage);
  const other = whole.map((one) => ({ ...one, text: `${one.text}。` }));
  const find = async () => ({ count: 590, talk: agreementOfTalk(other.slice(0, 590)) });
  const { result, rerender } = renderHook(
    ({ all }) => useTalkAgreement(all, NO_EDITS, undefined, find),
    { initialProps: { all: talkOf(500) } },
  );
  rerender({ all: messages.map((one) => ({ ...one, text: `${one.text}！` })) });
  const changed = whole.map((one) => ({ ...one, text: `${one.text}！` }));
  const { ledger } = agreementOfTalk(changed);
  await waitFor(() => expect(result.current.ledger).toEqual(ledger), { timeout: 10_000 });
}, 20_000);
