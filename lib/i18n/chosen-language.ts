import { browser } from '@/lib/platform/browser';
import type { Language } from './i18n';

/** The language chosen in Settings, for what speaks outside our pages. */
export async function chosenLanguage(): Promise<Language> {
  const { language } = await browser.storage.local.get({ language: 'zh-CN' });
  return language as Language;
}
