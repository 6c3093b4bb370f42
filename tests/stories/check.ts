import path from 'node:path';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { serve } from '../e2e/chat-server.mjs';
import type { Story } from './stories';
import { type Stage, walk } from './walk';

/** Walks a story on a chat page of its own and looks into what came out of it. */
export async function checkStory(
  story: Story,
  openStage: (url: string) => Promise<Stage>,
): Promise<void> {
  const dirs = [path.join(import.meta.dirname, 'chat')];
  const server = await serve({ port: 0, framePort: 0, dirs });
  const limit = story.limit ? `?limit=${story.limit}` : '';
  try {
    const stage = await openStage(`http://localhost:${server.port}/chat/index.html${limit}`);
    const { record, letter } = await walk(story, stage);
    const files = Object.entries(unzipSync(record));
    const ledger = files.find(([name]) => name.endsWith('data/record.jsonl'))?.[1];
    for (const line of story.says.filter((one) => typeof one === 'string'))
      expect(strFromU8(ledger ?? new Uint8Array())).toContain(line);
    const document = unzipSync(letter)['word/document.xml'] ?? new Uint8Array();
    const text = strFromU8(document).replace(/<[^>]+>/g, '');
    expect(text.length).toBeGreaterThan(40);
    expect(text, 'an open place').not.toMatch(/[{}]/);
  } finally {
    server.close();
  }
}
