import { liveQuery } from 'dexie';
import type { Annotation } from '@/lib/transcript/annotation';
import type { ConversationRow, ParleyDatabase } from './database';

/** Calls back with all conversations now and whenever one of them has changed, in any context. */
export function watchConversations(
  db: ParleyDatabase,
  onChange: (rows: readonly ConversationRow[]) => void,
  onError: (cause: unknown) => void,
): () => void {
  const watching = liveQuery(() => db.conversations.orderBy('lastEntryAtMs').reverse().toArray());
  const subscription = watching.subscribe({ next: onChange, error: onError });
  return () => subscription.unsubscribe();
}

/** Calls back with each conversation that is deleted, in any context. */
export function watchDeletions(
  db: ParleyDatabase,
  onDeleted: (id: string) => void,
  onError: (cause: unknown) => void,
): () => void {
  let known: readonly string[] = [];
  const watching = liveQuery(() => db.conversations.toCollection().primaryKeys());
  const subscription = watching.subscribe({
    next: (ids) => {
      const gone = known.filter((id) => !ids.includes(id));
      known = ids;
      gone.forEach(onDeleted);
    },
    error: onError,
  });
  return () => subscription.unsubscribe();
}

/** Calls back with all annotations now and whenever one of them has changed, in any context. */
export function watchAnnotations(
  db: ParleyDatabase,
  onChange: (rows: readonly Annotation[]) => void,
  onError: (cause: unknown) => void,
): () => void {
  const watching = liveQuery(() => db.annotations.toArray());
  const subscription = watching.subscribe({ next: onChange, error: onError });
  return () => subscription.unsubscribe();
}
