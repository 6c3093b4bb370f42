import type { WritableStore } from './store';

/** Beside the practice page stands no real talk, and beside a real chat no practice; each is there again on coming back. */
export function keepPracticeApart(
  current: WritableStore<string | null>,
): (isPractice: boolean) => void {
  let wasPractice: boolean | null = null;
  let other: string | null = null;
  return (isPractice) => {
    if (wasPractice !== null && wasPractice !== isPractice) {
      const left = current.get();
      current.set(other);
      other = left;
    }
    wasPractice = isPractice;
  };
}
