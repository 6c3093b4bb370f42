import { Editor, EditorState, getDefaultKeyBinding, RichUtils } from 'draft-js';
import 'draft-js/dist/Draft.css';
import { useState } from 'react';
import { render } from 'react-dom';

let model = '';

function Composer() {
  const [state, setState] = useState(() => EditorState.createEmpty());
  model = state.getCurrentContent().getPlainText('\n');
  const handleKeyCommand = (command) => {
    const next = RichUtils.handleKeyCommand(state, command);
    if (!next) return 'not-handled';
    setState(next);
    return 'handled';
  };
  return (
    <Editor
      editorState={state}
      onChange={setState}
      handleKeyCommand={handleKeyCommand}
      keyBindingFn={getDefaultKeyBinding}
    />
  );
}

export function mount(box) {
  // The root that its time knew: with React 18's own it loses the selection at times.
  render(<Composer />, box);
  return { value: () => model };
}
