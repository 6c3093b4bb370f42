import type { Page } from '@playwright/test';

interface CallFrame {
  readonly url: string;
}
interface ProfileNode {
  readonly id: number;
  readonly callFrame: CallFrame;
  readonly children?: readonly number[];
}
export interface Profile {
  /** Microseconds of the browser's monotonic clock. */
  readonly startTime: number;
  readonly nodes: readonly ProfileNode[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** Samples are 100 µs apart; in a longer gap the thread did not run at all. */
const LONGEST_GAP_US = 500;

/** A stretch of a profile, in microseconds of the same clock. */
export interface Stretch {
  readonly fromUs: number;
  readonly toUs: number;
}

const ALL: Stretch = { fromUs: 0, toUs: Number.POSITIVE_INFINITY };

/** Microseconds of a CPU profile during which a script was on the stack, whatever it had called. */
export function scriptTimeUs(
  profile: Profile,
  isOurs: (url: string) => boolean,
  { fromUs, toUs }: Stretch = ALL,
): number {
  const parents = new Map<number, ProfileNode>();
  for (const node of profile.nodes) for (const id of node.children ?? []) parents.set(id, node);
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const ours = new Map<number, boolean>();
  const counts = (node: ProfileNode | undefined): boolean => {
    if (!node) return false;
    const known = ours.get(node.id);
    if (known !== undefined) return known;
    const result = isOurs(node.callFrame.url) || counts(parents.get(node.id));
    ours.set(node.id, result);
    return result;
  };
  let atUs = profile.startTime;
  return (profile.samples ?? []).reduce((sum, id, index) => {
    const tookUs = profile.timeDeltas?.[index] ?? 0;
    atUs += tookUs;
    const isIn = atUs > fromUs && atUs <= toUs;
    return sum + (isIn && counts(byId.get(id)) ? Math.min(LONGEST_GAP_US, tookUs) : 0);
  }, 0);
}

/** Profiles a page's main thread, extension scripts included, while `work` runs. */
export async function profileWhile(page: Page, work: () => Promise<void>): Promise<Profile> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return profile;
}
