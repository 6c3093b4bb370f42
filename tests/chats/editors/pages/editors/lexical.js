import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';

export function mount(box) {
  const field = document.createElement('div');
  field.contentEditable = 'true';
  box.append(field);
  const editor = createEditor({
    namespace: 'chat',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(field);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  editor.update(() => $getRoot().append($createParagraphNode()));
  return {
    value: () =>
      editor
        .getEditorState()
        .read(() => $getRoot().getChildren().map((node) => node.getTextContent()).join('\n')),
  };
}
