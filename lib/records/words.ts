/** The words of a document in one language: the content of `locales/<language>/record.json`. */
export type WordTree = { readonly [key: string]: string | readonly string[] | WordTree };

export interface Words {
  /** The sentence under a dotted key, with `{{name}}` replaced. An unknown key is given back as it is. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** Whether a dotted key holds a sentence. */
  has(key: string): boolean;
  /** The list under a dotted key, or an empty one. */
  list(key: string): readonly string[];
}

/** Words without i18next: documents must come out alike everywhere, to the byte. */
export function wordsFrom(tree: WordTree): Words {
  const find = (key: string) =>
    key
      .split('.')
      .reduce<WordTree[string] | undefined>(
        (node, part) => (isTree(node) && Object.hasOwn(node, part) ? node[part] : undefined),
        tree,
      );
  return {
    has: (key) => typeof find(key) === 'string',
    say: (key, values = {}) => {
      const sentence = find(key);
      if (typeof sentence !== 'string') return key;
      return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
    },
    list: (key) => {
      const items = find(key);
      return Array.isArray(items) ? items : [];
    },
  };
}

function isTree(node: WordTree[string] | undefined): node is WordTree {
  return typeof node === 'object' && !Array.isArray(node);
}
