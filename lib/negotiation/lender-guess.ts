import type { LenderKind, Product } from '@/lib/negotiation/case';
import {
  KNOWN_LENDERS,
  knownLender,
  lenderKindOfName,
  PRODUCT_NAMES,
  simplified,
} from '@/lib/negotiation/lenders';

/** What a site or a message suggests about the debt. Never filled in without the user's yes. */
export interface LenderGuess {
  readonly lenderName: string | null;
  readonly lenderKind: LenderKind;
  readonly product: Product | null;
  readonly from: 'product' | 'message' | 'site';
  readonly needsConfirmation: true;
}

/** Whether `host` is one of the lenders' own domains or below it; lookalikes such as `alipay.com.example` are not. */
export function isLenderHost(host: string): boolean {
  const name = host.trim().toLowerCase().replace(/\.$/u, '');
  return KNOWN_LENDERS.some(({ domains }) =>
    domains.some((domain) => name === domain || name.endsWith(`.${domain}`)),
  );
}

/** Products named in a text, in the order of the list above. */
export function productsIn(text: string): readonly Product[] {
  const plain = simplified(text);
  return PRODUCT_NAMES.filter(([, pattern]) => pattern.test(plain)).map(([product]) => product);
}

/** The lender that usually stands behind a product (P01); a bank's name is never guessed. */
export function guessFromProduct(product: Product): LenderGuess | null {
  if (product === 'other') return null;
  const base = { product, from: 'product', needsConfirmation: true } as const;
  if (product === 'xinyonggou' || product === 'xinyongdai')
    return { ...base, lenderName: null, lenderKind: 'bank' };
  const lender = KNOWN_LENDERS.find(
    ({ products, status }) => status === 'checked' && products.includes(product),
  );
  return lender ? { ...base, lenderName: lender.name, lenderKind: lender.kind } : null;
}

/** How a lender is named as such: 由某某提供, 放款方：某某. */
const NAMED_AS_LENDER: readonly RegExp[] = [
  /由([\p{Script=Han}（）()]{2,24}?)(?:提供|放款|发放|出借)/u,
  /(?:放款方|贷款方|出借方|放款机构|贷款机构|受让方)(?:是|为|[:：])\s*([\p{Script=Han}（）()]{2,24}?)(?=[，。；、\s]|$)/u,
];
/** Names that name nobody. */
const VAGUE = /^(?:合作|该|某|本|这家|那家|一家|其他|商业|多家|各|我们|贵)|^银行$|^机构$/u;

/** The lender that an agent's message names as such, or null: 由重庆蚂蚁消费金融有限公司提供. */
export function guessFromMessage(text: string): LenderGuess | null {
  const plain = simplified(text);
  const [product = null] = productsIn(plain);
  const base = { product, from: 'message', needsConfirmation: true } as const;
  const known = knownLender(plain);
  if (known !== null) return { ...base, lenderName: known.name, lenderKind: known.kind };
  for (const pattern of NAMED_AS_LENDER) {
    const name = pattern.exec(plain)?.[1];
    const lenderKind = name === undefined ? 'unknown' : lenderKindOfName(name);
    if (name !== undefined && lenderKind !== 'unknown')
      return { ...base, lenderName: VAGUE.test(name) ? null : name, lenderKind };
  }
  return null;
}

/** What the site of the chat suggests: the platform hosts several lenders, so the kind stays open. */
export function guessFromSite(host: string, title: string): LenderGuess | null {
  if (!isLenderHost(host)) return null;
  const products = productsIn(title);
  const [product] = products;
  const guess = products.length === 1 && product !== undefined ? guessFromProduct(product) : null;
  if (guess !== null) return { ...guess, from: 'site' };
  return {
    lenderName: null,
    lenderKind: 'unknown',
    product: null,
    from: 'site',
    needsConfirmation: true,
  };
}
