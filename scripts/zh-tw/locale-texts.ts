import { toTraditional } from './convert';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** Every text inside a locale file, whatever its key. */
export function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

/** A locale file in traditional script; what quotes one of `ownLabels` says it as that label does. */
export function localeToTraditional(value: Json, ownLabels: ReadonlySet<string>): Json {
  if (typeof value === 'string') return toTraditional(value, ownLabels);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((inner) => localeToTraditional(inner, ownLabels));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, localeToTraditional(inner, ownLabels)]),
  );
}
