import { type RefObject, useEffect, useRef } from 'react';

/**
 * When `key` changes and what had the focus is gone with it, the focus goes on from `place` instead of falling to the
 * page's beginning. `place` needs a `tabIndex`.
 */
export function useFocusKept(place: RefObject<HTMLElement | null>, key: unknown): void {
  const last = useRef(key);
  useEffect(() => {
    if (last.current === key) return;
    last.current = key;
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [key, place]);
}
