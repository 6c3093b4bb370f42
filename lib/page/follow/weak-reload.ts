import type { Message } from './message';
import type { Change } from './reconcile';

/** After a reload: too little of what is shown fits what is stored, so it is another talk, or another part of this one. */
export function isWeakReload(changes: readonly Change[], lastStored: Message | null): boolean {
  const same = changes.filter(
    (change) => change.kind === 'same' && change.message.text === change.item.text,
  );
  let last = lastStored;
  while (last?.recalled) last = last.prev;
  const strong =
    (same.length >= 3 && same.length >= changes.length * 0.5) ||
    same.some((change) => change.kind === 'same' && change.message === last) ||
    (same.length === changes.length && same.length >= 2);
  return !strong && changes.length > 0;
}

/** Nothing that is shown was known before. */
export const allNew = (changes: readonly Change[]): Change[] =>
  changes.map(({ item }) => ({ kind: 'new', item, recalls: null }));
