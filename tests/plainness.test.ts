import { describe, expect, it } from 'vitest';
import { KNOWLEDGE_CARDS } from '@/lib/negotiation/knowledge/cards';
import { PHRASINGS } from '@/lib/negotiation/playbook/phrasings';
import { filesUnder, read } from './architecture/import-graph';

type Json = { readonly [key: string]: Json | string };

/** Longest sentence on something that is pressed or read at a glance, in characters. */
const LONGEST = 40;

/** Conclusions that are for a court; quotations of others are left out. */
const CONCLUSIONS = /违法|高利贷|不用还/;
const QUOTED = /「[^」]*」|“[^”]*”|《[^》]*》|『[^』]*』/g;

function stringsOf(value: Json | string, prefix: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[prefix, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    stringsOf(inner, prefix.endsWith(':') ? `${prefix}${key}` : `${prefix}.${key}`),
  );
}

const STRINGS = filesUnder('lib/i18n/locales/zh-CN').flatMap((file) =>
  stringsOf(JSON.parse(read(file)), `${file.replace(/^.*\/|\.json$/g, '')}:`),
);

const PRESSED = /<(Button|Menu\.Item|button|Chip|Tabs\.Tab|summary)\b[\s\S]*?<\/\1>/g;

/** Keys, or patterns of keys, of the texts that stand on something pressed. */
function keysPressedIn(file: string): readonly RegExp[] {
  const source = read(file);
  const namespace = /useTranslation\(\[?'([\w-]+)'/.exec(source)?.[1] ?? 'panel';
  const marked = [...source.matchAll(PRESSED)].map(([element]) => element).join('\n');
  return [...marked.matchAll(/\bt\(\s*(['`])(.+?)\1/g)].map(([, , key = '']) => {
    const full = key.includes(':') ? key : `${namespace}:${key}`;
    const pattern = full.replace(/\$\{[^}]*\}/g, '\u0000').replace(/[.*+?^$()[\]\\|]/g, '\\$&');
    return new RegExp(`^${pattern.replaceAll('\u0000', '.+')}(_\\w+)?$`);
  });
}

const VIEWS = filesUnder('components').filter((file) => file.endsWith('.tsx'));
const sentencesOf = (text: string) => text.split(/[。；？\n]/).filter((part) => part !== '');

describe('plainness', () => {
  it('keeps what is pressed short', () => {
    const patterns = VIEWS.flatMap(keysPressedIn);
    const pressed = STRINGS.filter(([key]) => patterns.some((pattern) => pattern.test(key)));
    expect(pressed.length).toBeGreaterThan(80);
    const long = pressed.filter(([, text]) =>
      sentencesOf(text).some((sentence) => sentence.length > LONGEST),
    );
    expect(long).toEqual([]);
  });

  it('keeps the strip short', () => {
    const strip = STRINGS.filter(
      ([key]) => key.startsWith('panel:strip.') || key.startsWith('panel:intent.'),
    );
    expect(strip.length).toBeGreaterThan(10);
    expect(
      strip.filter(([, text]) => sentencesOf(text).some((one) => one.length > LONGEST)),
    ).toEqual([]);
  });

  it('calls working an offer out by one word, on the step and on what leads to it', () => {
    const keys = [
      'negotiation:checklist.propose.calcDone.label',
      'checklist-ui:toOffers',
      'panel:strip.check',
    ];
    const named = STRINGS.filter(([key]) => keys.includes(key));
    expect(named).toHaveLength(3);
    expect(named.filter(([, text]) => !text.includes('核算'))).toEqual([]);
  });

  it('draws no legal conclusion outside quotations', () => {
    const cards = KNOWLEDGE_CARDS.map(({ id, statement, use, misuse }) => {
      const said = [statement, use, misuse].map((one) => one?.zhCN ?? '');
      return [id, said.join('\n')] as const;
    });
    const phrasings = PHRASINGS.map(({ id, zhCN }) => [id, zhCN] as const);
    // Patterns that look for such words are not text.
    const letters = filesUnder('lib/negotiation/letters').map(
      (file) => [file, read(file).replace(/= \/.*\/\w*;/g, '')] as const,
    );
    const found = [...STRINGS, ...cards, ...phrasings, ...letters].flatMap(([where, text]) => {
      const word = CONCLUSIONS.exec(text.replace(QUOTED, ''));
      return word
        ? [`${where}: …${text.slice(Math.max(0, text.indexOf(word[0]) - 12))}`.slice(0, 80)]
        : [];
    });
    expect(found).toEqual([]);
  });
});
