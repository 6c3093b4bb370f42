/** Why a text could not be put into the page's input as it is; the caller then copies it and says so. */
export type InsertError = 'no-input' | 'not-kept' | 'changed-by-page';
