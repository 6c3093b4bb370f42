import en from '@/lib/i18n/locales/en/reminder.json';
import zhCN from '@/lib/i18n/locales/zh-CN/reminder.json';
import zhTW from '@/lib/i18n/locales/zh-TW/reminder.json';
import type { Language } from './i18n';

const WORDS = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** What a reminder says, in the language chosen in Settings: the browser's own may be another. */
export function noticeWords(language: Language): typeof zhCN {
  return WORDS[language];
}
