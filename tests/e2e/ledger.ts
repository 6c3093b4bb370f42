import type { Page } from '@playwright/test';
import { currentMessages } from '../../lib/transcript/conversation';
import type { Entry } from '../../lib/transcript/entry';
import { readTable } from '../../scripts/lib/panel-calls';
import { type ChatScore, score } from './chat-score.mjs';
import type { Zoo } from './fixtures';

/** All entries in the database, in order; read through a page of the extension. */
export async function ledgerOf(page: Page): Promise<readonly Entry[]> {
  const entries = await readTable<Entry>(page, 'entries');
  return [...entries].sort((a, b) => a.seq - b.seq);
}

/** Texts of the conversation as it stands. */
export async function conversationTexts(page: Page): Promise<readonly string[]> {
  return currentMessages(await ledgerOf(page)).map((message) => message.text ?? '');
}

/** The conversation in the database against what the chat page says it has shown. */
export async function scoreOf(panel: Page, chat: Page): Promise<ChatScore> {
  const { truth, ever, noise } = await chat.evaluate(() => {
    const { zoo } = window as unknown as { zoo: Zoo };
    return { truth: zoo.truth(), ever: zoo.ever(), noise: zoo.noise() };
  });
  const standing = currentMessages(await ledgerOf(panel)).filter((m) => m.recalled === null);
  const messages = standing.map((message) => ({
    role: message.speaker,
    text: message.text ?? '',
    time: message.pageTime?.iso ?? null,
  }));
  return score(truth, messages, { ever, noise });
}

/** A score of a conversation recorded whole, once, in order. */
export const whole = { recallExact: 1, precisionExact: 1, orderErrors: 0, duplicates: 0 };
