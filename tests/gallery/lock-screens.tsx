import { UnlockScreen } from '@/components/lock/unlock-screen';
import { fakeLock } from './fake-lock';
import { NOW_MS } from './fake-services';
import type { Screen } from './screen';

const scene = { overrides: { lock: fakeLock('locked') } };
const waiting = { overrides: { lock: fakeLock('locked', '口令口令口令', NOW_MS) } };

/** 屏幕锁. Its settings are on the settings screen. */
export const LOCK_SCREENS: Readonly<Record<string, Screen>> = {
  locked: { scene, view: <UnlockScreen /> },
  'locked-forgotten': { scene: waiting, view: <UnlockScreen /> },
};
