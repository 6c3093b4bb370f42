import type { Store } from '@/components/services-context';

/** A sentence that the user wrote down for use again 自己的句子. */
export interface OwnPhrasing {
  readonly id: string;
  /** As it is to be sent. */
  readonly text: string;
}

/** The user's own choice of sentences 我的常用; kept on this machine only. */
export interface Phrasebook {
  /** Ids of the playbook's phrasings, last added first. */
  readonly favourites: Store<readonly string[]>;
  readonly setFavourites: (ids: readonly string[]) => void;
  /** Last added first. */
  readonly own: Store<readonly OwnPhrasing[]>;
  readonly setOwn: (all: readonly OwnPhrasing[]) => void;
}
