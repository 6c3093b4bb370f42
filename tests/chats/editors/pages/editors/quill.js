import Quill from 'quill';
import 'quill/dist/quill.core.css';

export function mount(box) {
  const field = document.createElement('div');
  box.append(field);
  const quill = new Quill(field, {});
  return { value: () => quill.getText().replace(/\n$/, '') };
}
