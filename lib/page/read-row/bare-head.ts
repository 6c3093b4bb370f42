import { slotOf } from '@/lib/page/see/looks';
import { joinRuns } from '@/lib/page/see/run-text';
import { parentOf } from '@/lib/page/see/true-node';
import { type HeadLine, isPerson } from './head-line';
import { parseTimeLabel } from './page-time';
import type { Run, Segment } from './segment';
import { isStatusText } from './words';

/** What stands in one element right below the block: a name, a badge, the words. */
interface Part {
  /** Where such parts stand; opaque, only compared. */
  readonly place: string;
  readonly text: string;
  /** Its first run. */
  readonly from: number;
}

function partsOf({ el, slot, runs }: Pick<Segment, 'el' | 'slot' | 'runs'>): Part[] {
  const parts: Part[] = [];
  let last: Element | null = null;
  for (const [from, run] of runs.entries()) {
    if (run.text.trim() === '') continue;
    let top: Element | null = run.el;
    while (top && top !== el && parentOf(top) !== el) top = parentOf(top) as Element | null;
    if (top && top !== el && top === last) continue;
    last = top;
    const inner = top === null || top === el ? '' : slotOf(top);
    parts.push({ place: inner && `${slot}|${inner}`, text: run.text.trim(), from });
  }
  return parts;
}

/** What stands before the words on their line, alone of its kind, and might say who speaks. */
export function headPartsOf(segment: Segment): readonly Part[] {
  const parts = partsOf(segment);
  const isAlone = ({ place }: Part) => parts.filter((part) => part.place === place).length === 1;
  return parts
    .slice(0, -1)
    .filter((part) => part.place !== '' && isPerson(part.text) && isAlone(part));
}

/** 「18:03 官方 客服小唐 您好」: a name in an element of its own before the words, with nothing but its look to part them. */
export function bareHeadOf(
  segment: Segment,
  runs: readonly Run[],
  isName: (place: string) => boolean,
): HeadLine | null {
  const parts = partsOf({ ...segment, runs });
  const last = parts.length - 1;
  const at = parts.findIndex(({ place }, index) => index < last && isName(place));
  const name = parts[at];
  if (!name) return null;
  let next = at + 1;
  let time = null;
  for (; next < last; next++) {
    const { text } = parts[next] as Part;
    const told = parseTimeLabel(text);
    if (!told && !isStatusText(text)) break;
    time ??= told;
  }
  const rest = joinRuns(runs.slice(parts[next]?.from));
  // 「You · 10:37 AM · Delivered」 says nothing.
  if (/^\s*[·•|]/.test(rest)) return null;
  return { name: name.text, time, rest, isSure: true };
}
