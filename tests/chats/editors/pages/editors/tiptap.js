import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

export function mount(box) {
  const editor = new Editor({ element: box, extensions: [StarterKit], content: '' });
  return { value: () => editor.getText({ blockSeparator: '\n' }) };
}
