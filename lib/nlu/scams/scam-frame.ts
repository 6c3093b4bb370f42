import type { ScamSign } from './scam-signs';

/** The long form of an expression: `(a|b)` only groups, `~6` is a gap of up to six characters within a clause. */
export const written = (source: string): string =>
  source.replace(/~(\d+)/g, '[^，。]{0,$1}').replace(/(?<!\\)\((?!\?)/g, '(?:');

/** A sign from the sources of its expressions. */
export const frame = (
  kind: ScamSign['kind'],
  object: string,
  act?: string,
  unless?: RegExp,
  bold = false,
): ScamSign => ({
  kind,
  object: new RegExp(written(object), 'g'),
  ...(act ? { with: new RegExp(written(act)) } : {}),
  ...(unless ? { unless } : {}),
  ...(bold ? { bold } : {}),
});
