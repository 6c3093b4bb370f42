// Keyed drawing, as a framework does it: nodes are kept by key, made anew when what they show has changed.
/** `want`: [{ key, shows, make, update? }] in order. A node with `update` is kept and told; others are replaced. */
export function sync(parent, want) {
  const have = (parent.__kept ??= new Map());
  const wanted = new Set(want.map((w) => w.key));
  for (const [key, old] of have) if (!wanted.has(key)) { old.node.remove(); have.delete(key); }
  let after = null;
  for (const w of want) {
    let kept = have.get(w.key);
    if (!kept) { kept = { node: w.make(), shows: w.shows }; have.set(w.key, kept); w.update?.(kept.node); } else if (w.update) w.update(kept.node);
    else if (kept.shows !== w.shows) { const fresh = w.make(); kept.node.replaceWith(fresh); kept.node = fresh; kept.shows = w.shows; }
    const place = after ? after.nextSibling : parent.firstChild;
    if (place !== kept.node) parent.insertBefore(kept.node, place);
    after = kept.node;
  }
}
/** Runs of messages of one speaker; notices stand alone. */
export function groupsOf(items) {
  const groups = [];
  for (const it of items) {
    const role = it.recalled ? 'system' : it.role; const last = groups.at(-1);
    if (last && role !== 'system' && last.role === role) last.items.push(it);
    else groups.push({ role, key: it.id, items: [it] });
  }
  return groups;
}
export const shownOf = (zoo) => zoo.state.items.filter((it) => !it.removed);
/** Draws on every change, keeps the view at the end (or where it was when older messages came). */
export function drive(zoo, { scroller, draw, upsideDown = false }) {
  const end = () => { scroller.scrollTop = upsideDown ? 0 : scroller.scrollHeight; };
  zoo._paint = async (c) => {
    const tall = scroller.scrollHeight; draw(c);
    if (c.op === 'prepend' && !upsideDown) scroller.scrollTop += scroller.scrollHeight - tall; else if (c.op === 'push') end();
  };
  scroller.addEventListener('scroll', () => { if (upsideDown ? scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1 : scroller.scrollTop === 0) zoo._loadMore(); });
  return { end };
}
