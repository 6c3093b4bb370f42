// @vitest-environment jsdom
import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useTalkAgreement } from '@/components/agreement/use-talk-agreement';
import * as talks from '@/lib/negotiation/agreement/of-talk';
import {
  type AgreementEdits,
  agreementOfTalk,
  NO_EDITS,
} from '@/lib/negotiation/agreement/of-talk';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import { isoWithOffset, utteranceOfMessage } from '@/lib/negotiation/utterance-of-message';
import type { Utterance } from '@/lib/nlu/offers/offer';
import type { ChatMessage } from '@/lib/transcript/chat-message';
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
}, 20_000);

it('tells of a talk again when a message in it has been put right', async () => {
  const told: string[] = [];
  const onWhole = ([first]: readonly Utterance[]) => void told.push(first?.speaker ?? '');
  const messages = talkOf(150);
  const { rerender } = renderHook(({ all }) => useTalkAgreement(all, NO_EDITS, onWhole), {
    initialProps: { all: messages },
  });
  rerender({ all: messages.with(0, { ...(messages[0] as ChatMessage), speaker: 'customer' }) });
  await waitFor(() => expect(told).toEqual(['agent', 'customer']));
});

describe('with what the user has put in', () => {
  const value = { unit: 'count', value: 24 } as const;
  const editsAt = (atMs: number): AgreementEdits => ({
    entries: [
      { id: 'e1', at: isoWithOffset(atMs, 480), term: 'count', part: 'count', value, from: 'own' },
    ],
    chosenOfferId: null,
  });

  it('plays no message again when another one comes', () => {
    const edits = editsAt(START_MS + 50_500);
    const { result, rerender } = renderHook(({ all }) => useTalkAgreement(all, edits), {
      initialProps: { all: talkOf(100) },
    });
    const hear = vi.spyOn(talks, 'agreementOfTalk');
    const more = talkOf(102);
    rerender({ all: more });
    expect(hear.mock.calls.map(([heard]) => heard.length)).toEqual([2]);
    hear.mockRestore();
    const { ledger } = agreementOfTalk(more.map(utteranceOfMessage), edits);
    expect(result.current.ledger).toEqual(ledger);
  });

  it('plays the talk again when a message from before it comes late', () => {
    const edits = editsAt(START_MS + 120_000);
    const { result, rerender } = renderHook(({ all }) => useTalkAgreement(all, edits), {
      initialProps: { all: talkOf(100) },
    });
    const more = talkOf(140);
    rerender({ all: more });
    const { ledger } = agreementOfTalk(more.map(utteranceOfMessage), edits);
    expect(result.current.ledger).toEqual(ledger);
  });

  it('tells of it, and goes on from what was kept of it', async () => {
    const edits = editsAt(START_MS + 50_500);
    const told: [number, boolean][] = [];
    const onWhole = (heard: readonly Utterance[], _: unknown, putIn: AgreementEdits) =>
      void told.push([heard.length, putIn === edits]);
    const short = talkOf(150);
    renderHook(() => useTalkAgreement(short, edits, onWhole));
    expect(told).toEqual([
      [150, false],
      [150, true],
    ]);
    const messages = talkOf(600);
    const whole = messages.map(utteranceOfMessage);
    const keptWith = (putIn: AgreementEdits) => ({
      count: 590,
      talk: agreementOfTalk(whole.slice(0, 590), putIn),
    });
    const [said, edited] = [keptWith(NO_EDITS), keptWith(edits)];
    const find = async (_: unknown, putIn: AgreementEdits) => (putIn === edits ? edited : said);
    const { ledger } = agreementOfTalk(whole, edits);
    const hear = vi.spyOn(talks, 'agreementOfTalk');
    const { result } = renderHook(() => useTalkAgreement(messages, edits, undefined, find));
    await waitFor(() => expect(result.current.ledger).toEqual(ledger));
    expect(hear.mock.calls.map(([heard]) => heard.length)).toEqual([10]);
    hear.mockRestore();
  }, 20_000);
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
