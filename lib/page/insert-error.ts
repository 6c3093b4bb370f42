/** Why a text could not be put into the page's input; the caller then offers to copy it. */
export type InsertError = 'no-input' | 'not-empty' | 'not-kept' | 'changed-by-page';
