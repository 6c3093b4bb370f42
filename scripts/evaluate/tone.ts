import { checkDraft } from '@/lib/nlu/draft/draft-check';
import { readJsonLines } from './read-lines';

/** Flags of the product that the corpus does not label. */
const PRODUCT_ONLY: ReadonlySet<string> = new Set(['accepts_unclear', 'third_party_data']);

/** The tone suite scores the whole analysis; the stop at self-harm is the product's, so the rest is asked for here too. */
export async function predictTone(
  inputPath: string,
): Promise<{ id: string; predicted: { flags: string[] } }[]> {
  return readJsonLines<{ id: string; text: string }>(inputPath).map(({ id, text }) => ({
    id,
    predicted: { flags: toneFlags(text) },
  }));
}

export function toneFlags(text: string): string[] {
  const kinds = checkDraft(text, { analyseAll: true }).flags.map((flag) => flag.kind as string);
  return [...new Set(kinds)].filter((kind) => !PRODUCT_ONLY.has(kind));
}
