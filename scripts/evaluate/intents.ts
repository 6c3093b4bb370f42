import { classifyIntent, type Intent } from '@/lib/nlu/intent/intent';
import { readJsonLines } from './read-lines';

export async function predictIntents(
  inputPath: string,
): Promise<{ id: string; predicted: { intent: Intent } }[]> {
  return readJsonLines<{ id: string; text: string }>(inputPath).map(({ id, text }) => ({
    id,
    predicted: { intent: classifyIntent(text).intent },
  }));
}
