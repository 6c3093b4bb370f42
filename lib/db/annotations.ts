import { type Annotation, isBlankAnnotation } from '@/lib/transcript/annotation';
import type { ParleyDatabase } from './database';

export function listAnnotations(db: ParleyDatabase, conversationId: string): Promise<Annotation[]> {
  return db.annotations.where('conversationId').equals(conversationId).toArray();
}

/** Stores an annotation; one that says nothing is taken away. */
export async function saveAnnotation(db: ParleyDatabase, annotation: Annotation): Promise<void> {
  const { conversationId, targetId } = annotation;
  if (isBlankAnnotation(annotation)) await db.annotations.delete([conversationId, targetId]);
  else await db.annotations.put(annotation);
}
