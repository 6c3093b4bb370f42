import type { SiteHints } from './watch-types';

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length < 2000;

/** Hints as they come from storage; anything of another shape is no hint. */
export function guardSiteHints(value: unknown): SiteHints | null {
  if (typeof value !== 'object' || value === null) return null;
  const { regionPath, looks } = value as Record<string, unknown>;
  if (regionPath !== null && !(Array.isArray(regionPath) && regionPath.every(isText))) return null;
  if (!Array.isArray(looks)) return null;
  const kept: { look: string; speaker: 'agent' | 'customer' }[] = [];
  for (const entry of looks.slice(0, 50)) {
    const { look, speaker } = (entry ?? {}) as Record<string, unknown>;
    if (isText(look) && (speaker === 'agent' || speaker === 'customer'))
      kept.push({ look, speaker });
  }
  return { regionPath, looks: kept };
}
