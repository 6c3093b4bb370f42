import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keepTogether } from '@/lib/i18n/keep-together';

export type Language = 'zh-CN' | 'zh-TW' | 'en';

const files = import.meta.glob<Record<string, unknown>>('./locales/*/*.json', {
  eager: true,
  import: 'default',
});

function loadResources(): Record<string, Record<string, Record<string, unknown>>> {
  const resources: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const [path, content] of Object.entries(files)) {
    const match = /locales\/([^/]+)\/([^/]+)\.json$/.exec(path);
    if (!match?.[1] || !match[2]) continue;
    resources[match[1]] = { ...resources[match[1]], [match[2]]: content };
  }
  return resources;
}

/** Starts i18next with every locale file; missing zh-TW keys fall back to zh-CN. */
export function createI18n(language: Language): i18n {
  const resources = loadResources();
  const instance = i18next.createInstance();
  instance.use({ type: 'postProcessor', name: 'keepTogether', process: keepTogether });
  void instance.use(initReactI18next).init({
    postProcess: ['keepTogether'],
    lng: language,
    fallbackLng: { 'zh-TW': ['zh-CN'], default: ['zh-CN'] },
    ns: Object.keys(resources['zh-CN'] ?? {}),
    defaultNS: 'panel',
    // A unit may be empty in one language and not in another.
    returnEmptyString: true,
    resources: resources as never,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
