/** Each takes the element to live in and gives back a reader of its own model. */
export const EDITORS = {
  input: async (box) => (await import('./plain.js')).mountInput(box),
  textarea: async (box) => (await import('./plain.js')).mountTextarea(box),
  editable: async (box) => (await import('./plain.js')).mountEditable(box),
  refusing: async (box) => (await import('./plain.js')).mountRefusing(box),
  react: async (box) => (await import('./react.jsx')).mount(box),
  prosemirror: async (box) => (await import('./prosemirror.js')).mount(box),
  tiptap: async (box) => (await import('./tiptap.js')).mount(box),
  lexical: async (box) => (await import('./lexical.js')).mount(box),
  slate: async (box) => (await import('./slate.jsx')).mount(box),
  quill: async (box) => (await import('./quill.js')).mount(box),
  draft: async (box) => (await import('./draft.jsx')).mount(box),
};
