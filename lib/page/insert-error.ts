/** Why a text could not be put into the page's input; the caller then offers to copy it. */
export type InsertError = 'no-composer' | 'not-empty' | 'not-accepted' | 'changed-by-page';
