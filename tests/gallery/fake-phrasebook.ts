import type { OwnPhrasing, Phrasebook } from '@/components/phrasing/phrasebook';
import { writable } from './writable';

/** 我的常用 in memory. */
export function fakePhrasebook(
  favourites: readonly string[] = [],
  own: readonly OwnPhrasing[] = [],
): Phrasebook {
  const starred = writable(favourites);
  const written = writable(own);
  return {
    favourites: starred,
    setFavourites: starred.set,
    own: written,
    setOwn: written.set,
  };
}
