import { canonicalBytes } from '@/lib/transcript/canonical';
import { toHex } from '@/lib/transcript/commitment';
import { sha256Now } from './sha256';

/** The words of a document in one language: the content of `locales/<language>/record.json`. */
export type WordTree = { readonly [key: string]: string | readonly string[] | WordTree };

export interface Words {
  /** The sentence under a dotted key, with `{{name}}` replaced. An unknown key is given back as it is. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** Whether a dotted key holds a sentence. */
  has(key: string): boolean;
  /** The list under a dotted key, or an empty one. */
  list(key: string): readonly string[];
  /** SHA-256 of the canonical form of all of them, in hex. */
  hash(): string;
}

const MOST_FOUND = 1000;

/** Words without i18next: documents must come out alike everywhere, to the byte. */
export function wordsFrom(tree: WordTree): Words {
  const look = (key: string) =>
    key
      .split('.')
      .reduce<WordTree[string] | undefined>(
        (node, part) => (isTree(node) && Object.hasOwn(node, part) ? node[part] : undefined),
        tree,
      );
  // The same few keys come again for every entry; a foreign record may hold any number of others.
  const found = new Map<string, WordTree[string] | undefined>();
  const find = (key: string) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const node = look(key);
    if (found.size < MOST_FOUND) found.set(key, node);
    return node;
  };
  return {
    has: (key) => typeof find(key) === 'string',
    say: (key, values = {}) => {
      const sentence = find(key);
      if (typeof sentence !== 'string') return key;
      if (!sentence.includes('{{')) return sentence;
      return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
    },
    list: (key) => {
      const items = find(key);
      return Array.isArray(items) ? items : [];
    },
    hash: () => toHex(sha256Now(canonicalBytes(tree))),
  };
}

function isTree(node: WordTree[string] | undefined): node is WordTree {
  return typeof node === 'object' && !Array.isArray(node);
}
