import enFindings from '@/lib/i18n/locales/en/findings.json' with { type: 'json' };
import enRecord from '@/lib/i18n/locales/en/record.json' with { type: 'json' };
import zhFindings from '@/lib/i18n/locales/zh-CN/findings.json' with { type: 'json' };
import zhRecord from '@/lib/i18n/locales/zh-CN/record.json' with { type: 'json' };
import { type Words, wordsFrom } from '@/lib/records/words';
import { recordTree } from './record-tree';

const WORDS = {
  'zh-CN': wordsFrom(recordTree(zhRecord, zhFindings)),
  en: wordsFrom(recordTree(enRecord, enFindings)),
};

/** The words of a record's documents, in the two languages that it can be exported in. */
export function recordWords(language: 'zh-CN' | 'en'): Words {
  return WORDS[language];
}
