import { useState } from 'react';
import { type PastedLine, useServices } from '@/components/services-context';
import { type PastedDraft, splitPasted } from '@/lib/nlu/paste/paste';
import type { Speaker } from '@/lib/transcript/entry';

/** A guessed line with a stable key, so that corrections keep their place. */
export interface EditableLine extends PastedDraft {
  readonly key: string;
}

/** Text copied from the phone, guessed into messages and corrected by hand before anything is stored. */
export function usePasted() {
  const services = useServices();
  const [raw, setRaw] = useState('');
  const [lines, setLines] = useState<readonly EditableLine[] | null>(null);
  const [hasFailed, setFailed] = useState(false);

  const change = (key: string, patch: Partial<PastedDraft>) =>
    setLines((all) =>
      (all ?? []).map((line) =>
        line.key === key ? { ...line, ...patch, ambiguous: false } : line,
      ),
    );

  return {
    raw,
    setRaw,
    lines,
    hasFailed,
    split: () => {
      setLines(splitPasted(raw).map((draft) => ({ ...draft, key: services.newId() })));
    },
    startAgain: () => setLines(null),
    setSpeaker: (key: string, speaker: Speaker) =>
      setLines((all) => nameSpeaker(all ?? [], key, speaker)),
    setText: (key: string, text: string) => change(key, { text }),
    remove: (key: string) => setLines((all) => (all ?? []).filter((line) => line.key !== key)),
    /** Joins a line to the one above it. */
    join: (key: string) => setLines((all) => joinUp(all ?? [], key)),
    /** Cuts a line in two at a UTF-16 index. */
    cut: (key: string, at: number) =>
      setLines((all) => cutAt(all ?? [], key, at, services.newId())),
    save: async (): Promise<string | null> => {
      const kept = (lines ?? []).filter((line) => line.text.trim() !== '').map(toPastedLine);
      const result = await services.addPasted(kept);
      setFailed(!result.ok);
      return result.ok ? result.value : null;
    },
  };
}

export type Pasted = ReturnType<typeof usePasted>;

function toPastedLine(line: EditableLine): PastedLine {
  return {
    speaker: line.speaker,
    speakerName: line.speakerName,
    text: line.text,
    timeRaw: line.timeRaw,
  };
}

/** Lines under the same name are the same person's, so one answer settles them all. */
export function nameSpeaker(
  lines: readonly EditableLine[],
  key: string,
  speaker: Speaker,
): readonly EditableLine[] {
  const name = lines.find((line) => line.key === key)?.speakerName ?? null;
  return lines.map((line) => {
    if (line.key === key) return { ...line, speaker, ambiguous: false };
    if (name === null || line.speakerName !== name) return line;
    return { ...line, speaker, ambiguous: line.isSplitUnsure ?? false };
  });
}

export function joinUp(lines: readonly EditableLine[], key: string): readonly EditableLine[] {
  const index = lines.findIndex((line) => line.key === key);
  const above = lines[index - 1];
  const line = lines[index];
  if (!above || !line) return lines;
  const joined = { ...above, text: `${above.text}\n${line.text}`, ambiguous: false };
  return [...lines.slice(0, index - 1), joined, ...lines.slice(index + 1)];
}

export function cutAt(
  lines: readonly EditableLine[],
  key: string,
  at: number,
  newKey: string,
): readonly EditableLine[] {
  const index = lines.findIndex((line) => line.key === key);
  const line = lines[index];
  const head = line?.text.slice(0, at).trim();
  const tail = line?.text.slice(at).trim();
  if (!line || !head || !tail) return lines;
  return [
    ...lines.slice(0, index),
    { ...line, text: head, ambiguous: false },
    { ...line, key: newKey, text: tail, ambiguous: false },
    ...lines.slice(index + 1),
  ];
}
