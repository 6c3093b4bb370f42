import { type ReactNode, useEffect } from 'react';
import { UnlockScreen } from '@/components/lock/unlock-screen';
import { useServices, useStore } from '@/components/services-context';

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'scroll'] as const;

/** Nothing of a page is built, or read from the database, while it is locked. */
export function LockGate({ children }: { readonly children: ReactNode }) {
  const { lock } = useServices();
  const { kind } = useStore(lock.state);
  useEffect(() => {
    if (kind !== 'open') return;
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, lock.stayOpen, { capture: true });
    return () => {
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, lock.stayOpen, { capture: true });
    };
  }, [kind, lock]);
  return kind === 'locked' ? <UnlockScreen /> : children;
}
