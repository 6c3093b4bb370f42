import type { LenderKind, Product } from '@/lib/negotiation/case';
import { SIMPLIFIED } from '@/lib/nlu/tokens/script-table';

/** A lender or platform that is known by name 已知机构. Data; what it suggests is always confirmed by the user. */
export interface KnownLender {
  readonly id: string;
  /** Full name as in contracts. */
  readonly name: string;
  /** Other ways in which it is written. */
  readonly aliases: readonly string[];
  readonly kind: LenderKind;
  readonly products: readonly Product[];
  /** Domains under which its own support is found, without subdomains. */
  readonly domains: readonly string[];
  /** Entries of the domain notes; empty for what is only the site's own name. */
  readonly factIds: readonly string[];
  readonly status: 'checked' | 'to-verify';
}

export const KNOWN_LENDERS: readonly KnownLender[] = [
  {
    id: 'ant-consumer-finance',
    name: '重庆蚂蚁消费金融有限公司',
    aliases: ['蚂蚁消费金融', '蚂蚁消金'],
    kind: 'consumer-finance',
    products: ['huabei', 'jiebei'],
    domains: ['alipay.com'],
    factIds: ['P01'],
    status: 'checked',
  },
  {
    id: 'ant-small-micro',
    name: '重庆市蚂蚁小微小额贷款有限公司',
    aliases: ['蚂蚁小微小贷', '蚂蚁小微'],
    kind: 'micro-loan',
    products: ['huabei'],
    domains: [],
    factIds: ['P03'],
    status: 'to-verify',
  },
  {
    id: 'ant-shangcheng',
    name: '重庆市蚂蚁商诚小额贷款有限公司',
    aliases: ['蚂蚁商诚小贷', '蚂蚁商诚'],
    kind: 'micro-loan',
    products: ['jiebei'],
    domains: [],
    factIds: ['P03'],
    status: 'to-verify',
  },
];

/** Names of the products as they stand in chats and contracts (P01). */
export const PRODUCT_NAMES: readonly (readonly [Exclude<Product, 'other'>, RegExp])[] = [
  ['xinyonggou', /信用购/u],
  ['xinyongdai', /信用贷/u],
  ['huabei', /花呗/u],
  ['jiebei', /借呗/u],
];

const KIND_BY_NAME: readonly (readonly [LenderKind, RegExp])[] = [
  ['assignee', /资产管理|资产经营|资产公司|不良资产/u],
  ['consumer-finance', /消费金融|消金/u],
  ['micro-loan', /小额贷款|小贷|网络贷款公司/u],
  ['bank', /银行|农信社|信用社|信用联社/u],
];

export function simplified(text: string): string {
  return [...text].map((character) => SIMPLIFIED.get(character) ?? character).join('');
}

/** Kind of institution by the words of its name; `unknown` when the name does not say. */
export function lenderKindOfName(name: string): LenderKind {
  const plain = simplified(name);
  return KIND_BY_NAME.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'unknown';
}

/** The lender known under this name or alias, or null. */
export function knownLender(name: string): KnownLender | null {
  const plain = simplified(name);
  return (
    KNOWN_LENDERS.find(
      (lender) =>
        plain.includes(lender.name) || lender.aliases.some((alias) => plain.includes(alias)),
    ) ?? null
  );
}

/** Kind of institution behind a name as it was typed; `unknown` when neither the list nor its words say. */
export function lenderKindBehind(name: string): LenderKind {
  return knownLender(name)?.kind ?? lenderKindOfName(name);
}
