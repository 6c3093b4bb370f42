import { expect, test } from 'vitest';
import { splitPasted } from '@/lib/nlu/paste/paste';
import chats from '../../data/pasted-chats.json';

const split = (text: string) => splitPasted(text);

// Copies from phone and desktop apps as they look there; read through by hand, line by line.
test.each(chats.map((chat) => [chat.name, chat] as const))('splits: %s', (_name, chat) => {
  const rows = split(chat.text).map((draft) => [
    draft.speaker,
    draft.speakerName,
    draft.timeRaw,
    draft.text,
    draft.ambiguous ? 'unsure' : 'sure',
  ]);
  expect(rows).toEqual(chat.messages);
});

test.each(chats.map((chat) => [chat.name, chat.text] as const))(
  'loses no word: %s',
  (_name, text) => {
    const kept = split(text)
      .map((draft) => `${draft.speakerName ?? ''}${draft.timeRaw ?? ''}${draft.text}`)
      .join('');
    const words = text.match(/[\p{Script=Han}A-Za-z]{2,}/gu) ?? [];
    const lost = words.filter((word) => !kept.includes(word) && !/已读|说$/.test(word));
    expect(lost).toEqual([]);
  },
);
