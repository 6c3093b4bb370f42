import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const PAGE = path.join(ROOT, 'lib/page');
const ZOO = path.join(ROOT, 'tests/chats');

/** Names that the chat pages here use for their own elements: classes, custom tags, data attributes. */
function namesOnPages(): Set<string> {
  const names = new Set<string>();
  const libraries = [
    'chatui',
    'deep-chat',
    'deepchat',
    'antd',
    'ant-design',
    'chatscope',
    'rce-',
    'webchat',
    'botframework',
    'virtuoso',
    'beautiful-chat',
    'rcw',
    'react-chat',
    'sc-message',
    'cs-message',
    'css-',
    'ant-bubble',
    'talkjs',
    'stream-chat',
    'chatwoot',
    'intercom',
    'zendesk',
    'alipay',
    'cschannel',
    'semi-',
    'minchat',
    'tdesign',
    't-chat',
    'framework7',
    'quasar',
    'q-message',
    'quikchat',
    'vac-',
    'elx-',
  ];
  for (const name of libraries) names.add(name);
  for (const folder of ['own', 'zoo/dev/pages']) {
    for (const file of readdirSync(path.join(ZOO, folder))) {
      if (!/\.(?:html|js|jsx)$/.test(file)) continue;
      const source = readFileSync(path.join(ZOO, folder, file), 'utf8');
      for (const [, list] of source.matchAll(/class(?:Name)?="([\w -]+)"/g))
        for (const name of list?.split(/\s+/) ?? []) if (name.length >= 3) names.add(`.${name}`);
    }
  }
  return names;
}

/** Files beside the reader: what we draw on the page ourselves, and the list of frames. */
const OTHER_TASKS = /^(?:marker|find\/embedded-origins)\.ts$|^(?:picker|phrase-picker)\//;

/** String and pattern literals of the page reader, where a name of a site could hide. */
const literals = readdirSync(PAGE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !OTHER_TASKS.test(file))
  .map((file) => ({ file, source: readFileSync(path.join(PAGE, file), 'utf8') }));

describe('the page reader', () => {
  it('knows no class name, tag or attribute of any chat library', () => {
    const names = [...namesOnPages()];
    expect(names.length).toBeGreaterThan(60);
    for (const { file, source } of literals) {
      const quoted = [...source.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map(
        (found) => found[1] ?? (found[2] ?? '').replace(/\$\{[^}]*\}/g, ''),
      );
      for (const text of quoted)
        for (const name of names)
          expect(
            text.includes(name) && !text.startsWith('@/') && !text.startsWith('./'),
            `${file}: ${text} holds ${name}`,
          ).toBe(false);
    }
  });

  it('selects nothing by class or id', () => {
    for (const { file, source } of literals)
      expect(
        /querySelector|getElementsByClassName|getElementById|\.matches\(|\.closest\(|classList\.contains/.test(
          source,
        ),
        file,
      ).toBe(false);
  });

  it('touches neither the extension, the database nor React', () => {
    for (const { file, source } of literals)
      expect(/from '(?:wxt|dexie|react|webextension)/.test(source), file).toBe(false);
  });
});
