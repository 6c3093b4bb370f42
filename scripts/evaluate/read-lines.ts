import { readFileSync } from 'node:fs';

/** Items of a JSON-lines file. Input may come without labels. */
export function readJsonLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
