import type { InlineConfig } from 'vite';
import { defineConfig } from 'wxt';

type Alias = NonNullable<NonNullable<InlineConfig['resolve']>['alias']>;

function withoutPolyfill(alias: Alias | undefined): Alias {
  const { 'wxt/browser': _polyfill, ...rest } = (alias ?? {}) as Record<string, string>;
  return rest;
}

/** Manifest notes: every permission is justified in PRIVACY.md; no host is asked for at install time. */
export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  hooks: {
    // The page script uses four functions that all browsers have alike, so it goes without the polyfill's 3 kB.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'chat')) return;
      config.resolve = { ...config.resolve, alias: withoutPolyfill(config.resolve?.alias) };
    },
  },
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage'].concat(
      browser === 'firefox' ? [] : ['sidePanel'],
    ),
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    incognito: 'not_allowed',
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commandOpenPanel__',
      },
      'add-note': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_commandAddNote__',
      },
      'pick-phrase': {
        suggested_key: { default: 'Alt+Shift+F' },
        description: '__MSG_commandPickPhrase__',
      },
      'take-screenshot': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandTakeScreenshot__',
      },
    },
    // Timestamps go to an authority that the user has named and allowed; nothing else asks for the network.
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; object-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' https: http:",
    },
    ...(browser === 'firefox'
      ? {
          // Asked for when a copy is to be saved for sure; Chromium has a dialogue for that.
          optional_permissions: ['downloads'],
          browser_specific_settings: {
            gecko: {
              id: 'parley@parley.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '122' }),
  }),
});
