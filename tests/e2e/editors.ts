/** What `tests/chats/editors` shows, and what is written into it. */
export const EDITORS = [
  'input',
  'textarea',
  'react',
  'editable',
  'prosemirror',
  'tiptap',
  'lexical',
  'slate',
  'quill',
  'draft',
] as const;

export const TYPED = '前后';
export const INSERTED = '先说第一件事，\n再问方案保留到哪天？';

/** With the caret between the two typed characters. A field of one line has a space for the line break. */
export function expectedIn(editor: string): string {
  const text = editor === 'input' ? INSERTED.replace('\n', ' ') : INSERTED;
  return `前${text}后`;
}

/** `window.editor` of those pages. */
export interface EditorPage {
  readonly ready: Promise<unknown>;
  readonly value: () => Promise<string>;
  readonly sent: () => number;
}
