import { useState } from 'react';
import { createRoot } from 'react-dom/client';

let model = '';

/** A controlled textarea: what is not told to React is put back. */
function Composer() {
  const [text, setText] = useState('');
  model = text;
  return <textarea value={text} onChange={(event) => setText(event.target.value)} />;
}

export function mount(box) {
  createRoot(box).render(<Composer />);
  return { value: () => model };
}
