import type { PageDrafts } from '@/components/phrasing/page-drafts';
import { writable } from './writable';

/** What stands in the page's input, as given. */
export function fakePageDrafts(sites: readonly string[] = [], text = ''): PageDrafts {
  const on = writable(sites);
  return {
    sites: on,
    text: writable(text),
    siteOf: (origin) => `${origin}/*`,
    switchSite: (site, isOn) =>
      on.set([...on.get().filter((other) => other !== site), ...(isOn ? [site] : [])]),
  };
}
