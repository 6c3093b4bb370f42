import { expect, it } from 'vitest';
import { utteranceOfMessage } from '@/lib/negotiation/utterance-of-message';
import { documentsOf } from '@/lib/search/documents';
import { readTalk } from '@/lib/search/talk-facts';
import { currentMessages } from '@/lib/transcript/conversation';
import {
  gapDraft,
  ledger,
  messageDraft,
  START_MS,
  sessionDraft,
} from '../transcript/ledger-builder';

const drafts = [
  sessionDraft('start', START_MS),
  { ...messageDraft('您好，请问有什么可以帮您？', START_MS + 1), id: 'hello' },
  { ...messageDraft('可以为您办理12期分期,每期850元,每月15号还款', START_MS + 2), id: 'offer' },
  { ...messageDraft('也可以分24期，每期460元', START_MS + 2), id: 'way' },
  { ...messageDraft('专员会在三天内给您回电', START_MS + 3), id: 'promise' },
  gapDraft('page-reloaded', START_MS + 4, { fromMs: START_MS + 3, toMs: START_MS + 4 }),
];

it('tells which messages hold offers and promises', async () => {
  const messages = currentMessages(await ledger(drafts));
  const facts = [...readTalk(messages.map(utteranceOfMessage))].at(-1)?.facts;
  expect([...(facts?.offers ?? [])].sort()).toEqual(['offer', 'way']);
  expect([...(facts?.promises ?? [])]).toEqual(['promise']);
});

it('makes documents of messages, notes and gaps', async () => {
  const documents = [...documentsOf('c1', await ledger(drafts))];
  expect(documents.map(({ kind }) => kind)).toEqual([
    'message',
    'message',
    'message',
    'message',
    'gap',
    'gap',
  ]);
  expect(documents[4]?.atMs).toBe(START_MS + 3);
});
