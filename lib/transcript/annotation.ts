/**
 * What the user adds to an entry of their own accord 批注: a star, tags, a remark. Kept beside the ledger, never in
 * it: an annotation is not hashed, not exported as evidence, and changes no entry.
 */
export interface Annotation {
  readonly conversationId: string;
  /** Id of the message, note or other entry that it stands by. */
  readonly targetId: string;
  readonly isStarred: boolean;
  readonly tags: readonly string[];
  readonly remark: string;
  readonly updatedAtMs: number;
}

export function blankAnnotation(conversationId: string, targetId: string): Annotation {
  return { conversationId, targetId, isStarred: false, tags: [], remark: '', updatedAtMs: 0 };
}

/** An annotation that says nothing need not be kept. */
export function isBlankAnnotation(annotation: Annotation): boolean {
  return !annotation.isStarred && annotation.tags.length === 0 && annotation.remark.trim() === '';
}

const SEPARATORS = /[\s,，、;；#]+/u;

/** Tags as typed, one after another: no empty one, none twice, at most 30 characters each. */
export function parseTags(typed: string): readonly string[] {
  const tags = typed.split(SEPARATORS).map((tag) => [...tag].slice(0, 30).join(''));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
