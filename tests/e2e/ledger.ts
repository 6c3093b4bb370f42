import type { Page } from '@playwright/test';
import { currentMessages } from '../../lib/transcript/conversation';
import type { Entry } from '../../lib/transcript/entry';
import { readTable } from '../../scripts/lib/panel-calls';

/** All entries in the database, in order; read through a page of the extension. */
export async function ledgerOf(page: Page): Promise<readonly Entry[]> {
  const entries = await readTable<Entry>(page, 'entries');
  return [...entries].sort((a, b) => a.seq - b.seq);
}

/** Texts of the conversation as it stands, without white space, as the scorer compares them. */
export async function conversationTexts(page: Page): Promise<readonly string[]> {
  const messages = currentMessages(await ledgerOf(page));
  return messages.map((message) => (message.text ?? '').replace(/\s+/g, ''));
}
