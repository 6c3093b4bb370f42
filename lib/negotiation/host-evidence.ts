import { isLenderHost } from '@/lib/negotiation/lender-guess';
import { KNOWN_LENDERS } from '@/lib/negotiation/lenders';

/** What the browser's own addresses say about a message 网址旁证. Evidence, never a verdict. */
export interface HostSign {
  /**
   * `official-page`: the chat is on a lender's own domain. `unknown-page`: it is on another one, which may still be right.
   * `foreign-link`: the message links to where neither the lender nor the user's enabled sites are.
   * `lookalike-link`: the same, under an address that imitates a lender's.
   */
  readonly kind: 'official-page' | 'unknown-page' | 'foreign-link' | 'lookalike-link';
  readonly host: string;
}

interface Addresses {
  /** Host of the page with the chat; null when it is not a web page. */
  readonly pageHost: string | null;
  /** Hosts that the user has enabled. */
  readonly enabledHosts: readonly string[];
  readonly text: string;
}

const LINK =
  /(?<![\w@.-])(?:https?:\/\/)?((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,})(?![\w-])/giu;

/** Hosts written in a text, each once, in order. Addresses of mail are none. */
export function hostsIn(text: string): readonly string[] {
  const found = [...text.normalize('NFKC').matchAll(LINK)].map(([, host]) => host ?? '');
  return [...new Set(found.map((host) => host.toLowerCase()))];
}

/** Figures in the place of letters, and hyphens between them, as imitations have them. */
const plain = (host: string): string =>
  host.replace(/1/g, 'l').replace(/0/g, 'o').replace(/-/g, '');

const DOMAINS: readonly string[] = KNOWN_LENDERS.flatMap(({ domains }) => domains);

/**
 * An address that imitates a lender's: `a1ipay.com`, `alipay-help.com`, `alipay.com.example`. A name that merely begins
 * like it (`alipayobjects.com`) may be a lender's other domain and is left alone.
 */
export function isLookalike(host: string): boolean {
  if (isLenderHost(host)) return false;
  return DOMAINS.some((domain) => {
    const name = domain.split('.')[0] ?? '';
    const labels = host.split('.');
    return (
      host.includes(`${domain}.`) ||
      labels.some((label) => label.split('-').includes(name) && label !== name) ||
      (plain(host).includes(name) && !host.includes(name))
    );
  });
}

const isWithin = (host: string, site: string): boolean =>
  host === site || host.endsWith(`.${site}`);

/** What the addresses say beside a message with a red flag; links first. */
export function hostSigns({ pageHost, enabledHosts, text }: Addresses): readonly HostSign[] {
  const known = (host: string): boolean =>
    isLenderHost(host) || enabledHosts.some((site) => isWithin(host, site));
  const links = hostsIn(text)
    .filter((host) => !known(host))
    .map(
      (host): HostSign => ({ kind: isLookalike(host) ? 'lookalike-link' : 'foreign-link', host }),
    );
  if (pageHost === null) return links;
  const kind = isLenderHost(pageHost) ? 'official-page' : 'unknown-page';
  return [...links, { kind, host: pageHost }];
}
