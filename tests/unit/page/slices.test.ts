// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { fakeChat } from './fake-page';

/** Looks at the clock take 4 ms each, so a slice holds three rows; what is due soon runs when asked. */
function slicedChat(texts: readonly string[]) {
  const due = new Set<() => void>();
  let now = 0;
  const chat = fakeChat({
    start: texts.map((text, at) => [text, at % 2 === 0 ? 'left' : 'right'] as const),
    tick: () => {
      now += 4;
      return now;
    },
    soon: (run) => {
      due.add(run);
      return () => due.delete(run);
    },
  });
  const goOn = async () => {
    await Promise.resolve();
    for (let round = 0; due.size > 0 && round < 200; round++)
      for (const run of [...due]) {
        due.delete(run);
        run();
      }
  };
  /** So long that the next change is read at once. */
  const pause = () => {
    now += 1000;
  };
  return { chat, goOn, pause };
}

const talk = (from: number, count: number) =>
  Array.from({ length: count }, (_none, at) => `第 ${from + at} 句话，说的是第 ${from + at} 件事`);

describe('a reading that takes several slices', () => {
  it('keeps the order when rows keyed by place all show other messages', async () => {
    const { chat, goOn } = slicedChat(talk(10, 24));
    await goOn();
    chat.rest();
    // Older messages come in above: every row gets another text, the last ones are new.
    const all = [...talk(6, 4), ...talk(10, 24)];
    for (const text of talk(0, 4)) chat.add(text, 'left');
    [...chat.list.querySelectorAll('.bubble')].forEach((bubble, at) => {
      bubble.textContent = all[at] ?? '';
    });
    await goOn();
    chat.rest();
    expect(chat.heard()).toEqual(all);
  });

  it('takes nothing for new when the list is built anew with older messages above', async () => {
    const unlike = [...'本期账单已出请于月底前还清逾期会计收罚息可申请分十二期办理'];
    const said = unlike.map((character) => character.repeat(6));
    const { chat, goOn, pause } = slicedChat(said.slice(6));
    await goOn();
    chat.rest();
    pause();
    chat.list.replaceChildren();
    for (const [at, text] of said.entries()) chat.add(text, at % 2 === 0 ? 'left' : 'right');
    await goOn();
    chat.rest();
    expect(chat.heard()).toEqual(said);
    expect(chat.drafts.filter((draft) => draft.kind === 'gap')).toEqual([]);
  });

  it('reports a page that never rests all the same', async () => {
    const { chat, goOn } = slicedChat(talk(0, 30));
    await goOn();
    for (let round = 0; round < 120; round++) {
      for (const row of chat.list.children) row.classList.toggle('blink');
      if (round === 60) chat.add('请稍等，我看一下', 'left');
      await Promise.resolve();
      await goOn();
    }
    chat.rest();
    expect(chat.heard().at(-1)).toBe('请稍等，我看一下');
  });
});
