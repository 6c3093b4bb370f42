import { useTranslation } from 'react-i18next';
import type { Localised } from '@/lib/negotiation/playbook/phrasing';

/** Picks the text of reviewed data in the language of the page. */
export function useLocalised(): (text: Localised) => string {
  const { i18n } = useTranslation();
  const key = i18n.language === 'en' ? 'en' : i18n.language === 'zh-TW' ? 'zhTW' : 'zhCN';
  return (text) => text[key];
}
