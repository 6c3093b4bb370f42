import type { ScamSign } from './scam-signs';

/** A sign from the sources of its expressions. */
export const frame = (
  kind: ScamSign['kind'],
  object: string,
  act?: string,
  unless?: RegExp,
  bold = false,
): ScamSign => ({
  kind,
  object: new RegExp(object, 'g'),
  ...(act ? { with: new RegExp(act) } : {}),
  ...(unless ? { unless } : {}),
  ...(bold ? { bold } : {}),
});
