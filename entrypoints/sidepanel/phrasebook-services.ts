import type { OwnPhrasing, Phrasebook } from '@/components/phrasing/phrasebook';
import { preference } from '@/lib/platform/preferences';

/** 我的常用, kept in the browser's local storage. */
export async function loadPhrasebook(): Promise<Phrasebook> {
  const favourites = await preference<readonly string[]>('favouritePhrasings', []);
  const own = await preference<readonly OwnPhrasing[]>('ownPhrasings', []);
  return {
    favourites: favourites.store,
    setFavourites: favourites.save,
    own: own.store,
    setOwn: own.save,
  };
}
