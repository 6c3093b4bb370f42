import en from '@/lib/i18n/locales/en/page.json';
import zhCN from '@/lib/i18n/locales/zh-CN/page.json';
import zhTW from '@/lib/i18n/locales/zh-TW/page.json';
import type { Language } from './i18n';

const WORDS = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** What our marker and picker say on a chat's page, in the language chosen in Settings; page scripts hold no words. */
export function pageWords(language: Language): typeof zhCN {
  return WORDS[language];
}
