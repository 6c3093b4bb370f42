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

/** The same for annotations. */
export function watchAnnotations(
  db: ParleyDatabase,
  onChange: (rows: readonly Annotation[]) => void,
  onError: (cause: unknown) => void,
): () => void {
  const watching = liveQuery(() => db.annotations.toArray());
  const subscription = watching.subscribe({ next: onChange, error: onError });
  return () => subscription.unsubscribe();
}
