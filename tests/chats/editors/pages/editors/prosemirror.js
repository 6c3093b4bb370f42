import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

export function mount(box) {
  const style = document.createElement('style');
  style.textContent = '.ProseMirror { white-space: pre-wrap; word-wrap: break-word; }';
  box.append(style);
  const plugins = [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)];
  const view = new EditorView(box, { state: EditorState.create({ schema, plugins }) });
  return {
    value: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
  };
}
