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

/**
 * For each entry, the message it belongs to: revisions and corrections to their target, further parts of an
 * over-long message to its first part. What goes from one must go from all, for another would still tell it.
 */
export function messageOfEntry(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const owner = new Map<string, string>();
  let firstPart: string | null = null;
  for (const entry of entries) {
    let id = entry.id;
    if (entry.kind === 'message' && entry.body.part !== null) {
      if (entry.body.part.index === 0 || firstPart === null) firstPart = entry.id;
      id = firstPart;
    }
    if (entry.kind === 'revision' || entry.kind === 'correction')
      id = owner.get(entry.body.targetId) ?? entry.body.targetId;
    owner.set(entry.id, id);
  }
  return owner;
}

export interface ErasureRequest {
  /** Entry whose field is to go; every version and part of the message loses the same field. */
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
  const owner = messageOfEntry(entries);
  const message = owner.get(targetId);
  const holders = entries.filter(
    (entry) =>
      message !== undefined &&
      owner.get(entry.id) === message &&
      (entry.personal[field]?.text ?? null) !== null,
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
