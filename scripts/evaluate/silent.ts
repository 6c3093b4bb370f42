import { readFileSync } from 'node:fs';
import { detectScams } from '@/lib/nlu/scams/scams';
import { predictOffer } from './offers';
import { toneFlags } from './tone';

/** Real questions: everything should stay silent. The id is the line number, from 1. */
export async function predictSilent(
  inputPath: string,
): Promise<{ id: string; predicted: { offer: unknown; scams: string[]; tone: string[] } }[]> {
  const lines = readFileSync(inputPath, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((text, index) => ({
    id: String(index + 1),
    predicted: {
      offer: predictOffer({
        id: String(index + 1),
        context: { now: '2026-11-23T14:30:00+08:00' },
        messages: [{ role: 'agent', text }],
      }).kind,
      scams: [...new Set(detectScams(text).map((flag) => flag.kind))],
      tone: toneFlags(text),
    },
  }));
}
