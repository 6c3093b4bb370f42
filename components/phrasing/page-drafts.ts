import type { Store } from '@/components/services-context';

/** Drafts in the page's own input, read while the user lets it be for that site 看页面输入框. */
export interface PageDrafts {
  /** Sites on which it is switched on, named as Settings lists them; off by default. */
  readonly sites: Store<readonly string[]>;
  readonly siteOf: (origin: string) => string;
  readonly switchSite: (site: string, isOn: boolean) => void;
  /** What stands in the input of the tab beside the panel; empty when nothing does or it is off. Never stored. */
  readonly text: Store<string>;
}
