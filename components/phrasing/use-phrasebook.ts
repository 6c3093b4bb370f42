import type { OwnPhrasing } from '@/components/phrasing/phrasebook';
import { useServices, useStore } from '@/components/services-context';

/** 我的常用, with what can be done to it. */
export function usePhrasebook() {
  const { phrasebook, newId } = useServices();
  const favourites = useStore(phrasebook.favourites);
  const own = useStore(phrasebook.own);
  return {
    favourites,
    own,
    toggle: (id: string) =>
      phrasebook.setFavourites(
        favourites.includes(id) ? favourites.filter((one) => one !== id) : [id, ...favourites],
      ),
    add: (text: string) => phrasebook.setOwn([{ id: newId(), text }, ...own]),
    change: (changed: OwnPhrasing) =>
      phrasebook.setOwn(own.map((one) => (one.id === changed.id ? changed : one))),
    remove: (id: string) => phrasebook.setOwn(own.filter((one) => one.id !== id)),
  };
}
