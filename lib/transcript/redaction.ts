import type { DraftOf, Entry, PersonalField, PersonalFieldName } from './entry';

/** Leaves text and salt of the named fields out; commitments stay, so every hash still verifies. */
export function withholdFields(entry: Entry, fields: Iterable<string>): Entry {
  const names = new Set(fields);
  const personal = Object.fromEntries(
    Object.entries(entry.personal).map(([name, field]): [string, PersonalField] => [
      name,
      names.has(name) ? { text: null, salt: null, commitment: field.commitment } : field,
    ]),
  );
  return { ...entry, personal };
}

/** The entry itself and every later version of it: what must go when a text is to go. */
export function versionsOf(entries: readonly Entry[], id: string): readonly Entry[] {
  return entries.filter(
    (entry) =>
      entry.id === id ||
      ((entry.kind === 'revision' || entry.kind === 'correction') && entry.body.targetId === id),
  );
}

export interface ErasureRequest {
  /** Entry whose field is to go; its revisions lose the same field. */
  readonly targetId: string;
  readonly field: PersonalFieldName;
  readonly observedAtMs: number;
  readonly utcOffsetMinutes: number;
  /** Called once for each erasure entry. */
  newId(): string;
}

/** What to write: the entries as they stand afterwards, and an `erasure` draft for each. One transaction. */
export interface Erasure {
  readonly erased: readonly Entry[];
  readonly drafts: readonly DraftOf<'erasure'>[];
}

/** Erases 抹除 a personal field in the database: text and salt go, the commitment stays, an entry says so. */
export function eraseField(entries: readonly Entry[], request: ErasureRequest): Erasure {
  const { targetId, field, observedAtMs, utcOffsetMinutes } = request;
  const holders = versionsOf(entries, targetId).filter(
    (entry) => (entry.personal[field]?.text ?? null) !== null,
  );
  return {
    erased: holders.map((entry) => withholdFields(entry, [field])),
    drafts: holders.map((entry) => ({
      id: request.newId(),
      kind: 'erasure',
      observedAtMs,
      utcOffsetMinutes,
      body: { targetId: entry.id, field },
      personal: {},
    })),
  };
}
