import type { Words } from './words';

/**
 * A place of a package in words: `c1:17:text` is the text of entry 17 of the first conversation, `data/plans.csv:3` the
 * third line of a file; anything else stands as it is.
 */
export function placeText(place: string, { say }: Pick<Words, 'say'>): string {
  const [, conversation, seq, field] = /^c(\d+):(\d+)(?::(\w+))?$/.exec(place) ?? [];
  if (conversation !== undefined && seq !== undefined) {
    const entry = say('place.entry', { conversation, seq });
    if (field === undefined) return entry;
    return say('place.field', { entry, field: say(`place.fields.${field}`) });
  }
  const [, file, line] = /^data\/([^:]+):(\d+)$/.exec(place) ?? [];
  return file !== undefined && line !== undefined ? say('place.line', { file, line }) : place;
}
