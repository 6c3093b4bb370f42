import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

function Composer({ editor }) {
  const [start] = useState([{ type: 'paragraph', children: [{ text: '' }] }]);
  return (
    <Slate editor={editor} initialValue={start}>
      <Editable
        onKeyDown={(event) => {
          if (!event.ctrlKey || event.key !== 'z') return;
          event.preventDefault();
          editor.undo();
        }}
      />
    </Slate>
  );
}

export function mount(box) {
  const editor = withHistory(withReact(createEditor()));
  createRoot(box).render(<Composer editor={editor} />);
  return { value: () => editor.children.map((node) => Node.string(node)).join('\n') };
}
