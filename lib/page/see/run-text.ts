import type { Run } from '@/lib/page/read-row/segment';

/** White space as the page draws it: collapsed unless the style keeps it. */
export function drawnText(raw: string, pre: boolean): string {
  return pre ? raw.replace(/\r\n?/g, '\n') : raw.replace(/[ \t\r\n\f]+/g, ' ');
}

/** Text of consecutive inline runs as one line or lines. */
export function joinRuns(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) {
    const next = text === '' || /\s$/.test(text) ? run.text.replace(/^ +/, '') : run.text;
    text += next;
  }
  return text.replace(/ *\n */g, '\n').replace(/^\s+|\s+$/g, '');
}
