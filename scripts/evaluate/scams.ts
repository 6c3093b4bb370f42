import type { ScamKind } from '@/lib/nlu/scams/scam-kinds';
import { detectScams } from '@/lib/nlu/scams/scams';
import { readJsonLines } from './read-lines';

export async function predictScams(
  inputPath: string,
): Promise<{ id: string; predicted: { flags: ScamKind[] } }[]> {
  return readJsonLines<{ id: string; text: string }>(inputPath).map(({ id, text }) => ({
    id,
    predicted: { flags: [...new Set(detectScams(text).map((flag) => flag.kind))] },
  }));
}
