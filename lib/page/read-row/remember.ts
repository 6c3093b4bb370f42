/** The same few lines are asked about again and again while a row is read: what was found out is kept for a while. */
export function remembering<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.found;
    const found = find(text);
    if (known.size >= MOST) known.clear();
    known.set(text, { found });
    return found;
  };
}

const MOST = 200;
