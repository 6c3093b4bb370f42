// Small helpers of the hand-built pages.
export const esc = (t) => t.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
export const br = (t) => esc(t).replace(/\n/g, '<br>');
export const el = (tag, cls, ...kids) => { const n = document.createElement(tag); if (cls) n.className = cls; n.append(...kids.filter((k) => k != null)); return n; };
/** Lets a person really type and send: `read` gives the draft, `clear` empties the box. */
export function wireSend({ box, button, zoo, read = () => box.value, clear = () => { box.value = ''; } }) {
  const send = () => { const text = read().trim(); if (!text) return; clear(); zoo.push({ role: 'customer', text }); };
  button.addEventListener('click', send);
  box.addEventListener('keydown', (e) => { if (e.key === 'Enter' && !e.shiftKey && !e.isComposing) { e.preventDefault(); send(); } });
}
