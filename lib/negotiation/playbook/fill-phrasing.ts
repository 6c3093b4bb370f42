import { englishValues } from '@/lib/negotiation/playbook/english-value';
import { SLOT_IDS, SLOTS, type SlotId, type SlotValues } from '@/lib/negotiation/playbook/slots';
import { traditional } from '@/lib/negotiation/traditional';

export type PhrasingLanguage = 'zhCN' | 'zhTW' | 'en';

const SLOT_PATTERN = /\{([^{}]+)\}/gu;

/** The label of a slot as it stands in braces. */
export function slotLabel(slot: SlotId, language: PhrasingLanguage): string {
  if (language === 'en') return SLOTS[slot].en;
  return language === 'zhTW' ? traditional(SLOTS[slot].zhCN) : SLOTS[slot].zhCN;
}

const BY_LABEL: ReadonlyMap<string, SlotId> = new Map(
  SLOT_IDS.flatMap((id) =>
    (['zhCN', 'zhTW', 'en'] as const).map((language) => [slotLabel(id, language), id] as const),
  ),
);

/** Slots of a text in order of first appearance. Throws on an unknown label: a mistake in the data. */
export function slotsIn(text: string): readonly SlotId[] {
  const found = new Set<SlotId>();
  for (const [, label] of text.matchAll(SLOT_PATTERN)) {
    const id = BY_LABEL.get(label ?? '');
    if (id === undefined) throw new RangeError(`unknown slot {${label}}`);
    found.add(id);
  }
  return [...found];
}

/** A unit written after the slot already, so a value that brings it along does not double it. */
function withoutDoubledUnit(value: string, rest: string): string {
  const unit = /^(元|期|天|笔|筆)/u.exec(rest)?.[1];
  return unit !== undefined && value.endsWith(unit)
    ? value.slice(0, -unit.length).trimEnd()
    : value;
}

export interface FilledPhrasing {
  readonly text: string;
  /** Slots still open; each stands in the text as `{label}`. */
  readonly missing: readonly SlotId[];
}

/**
 * Puts values into a text 填空. Values are display strings (money and dates already formatted).
 * An open slot stays visible in braces: nothing is dropped or invented.
 */
export function fillText(text: string, values: SlotValues): FilledPhrasing {
  const missing = new Set<SlotId>();
  const filled = text.replace(SLOT_PATTERN, (whole, label: string, at: number) => {
    const id = BY_LABEL.get(label);
    const value = id === undefined ? undefined : values[id]?.trim();
    if (id !== undefined && (value === undefined || value === '')) missing.add(id);
    return value ? withoutDoubledUnit(value, text.slice(at + whole.length)) : whole;
  });
  return { text: filled, missing: [...missing] };
}

/** Fills a phrasing in one language; Simplified Chinese is what is sent. */
export function fillPhrasing(
  phrasing: { readonly zhCN: string; readonly zhTW: string; readonly en: string },
  values: SlotValues,
  language: PhrasingLanguage = 'zhCN',
): FilledPhrasing {
  return fillText(phrasing[language], language === 'en' ? englishValues(values) : values);
}
