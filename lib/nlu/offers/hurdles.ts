import type { Fact } from './offer-facts';

/** Pay first, then we shall see. */
export const HURDLE =
  /(?:先|需要|得|必须)[^。！？]{0,16}(?:还|结清|处理|付|清)[^。！？]{0,12}(?:才|之后|以后|系统)[^。！？]{0,10}(?:开放|受理|申请|谈|出|看|评估|有|报|递|提|反映|争取|开口|问)|(?:前提|才(?:能|可以|有)).{0,6}(?:谈|申请|受理|协商)/;

/** 您先还2000，我才好去谈: a price for talks, with nothing granted for it. */
export function onlyHurdle(signs: string, facts: readonly Fact[]): boolean {
  return (
    HURDLE.test(signs) &&
    !/剩|其余|余下|其他|别的/.test(signs) &&
    facts.every(({ name }) => PRICE.has(name))
  );
}
const PRICE: ReadonlySet<Fact['name']> = new Set([
  'first',
  'firstRatio',
  'minimum',
  'minimumAmount',
  'lumpAmount',
  'lump',
  'bareMoney',
  'bareDate',
  'payBy',
  'acceptBy',
  'condition',
  'grant',
]);
