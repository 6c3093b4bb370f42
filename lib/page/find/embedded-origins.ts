/** Smaller frames are counters and advertisements, never a chat. */
const MIN_SIDE_PX = 120;

/** Origins of visible embedded pages that belong to another origin than the document, each once. */
export function embeddedOrigins(document: Document): ReadonlySet<string> {
  const origins = new Set<string>();
  const own = document.location?.origin;
  for (const frame of document.querySelectorAll('iframe')) {
    const origin = originOf(frame.src, document.baseURI);
    if (origin === null || origin === own) continue;
    const box = frame.getBoundingClientRect();
    if (box.width >= MIN_SIDE_PX && box.height >= MIN_SIDE_PX) origins.add(origin);
  }
  return origins;
}

function originOf(address: string, base: string): string | null {
  if (!address) return null;
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) ? url.origin : null;
  } catch {
    return null;
  }
}
