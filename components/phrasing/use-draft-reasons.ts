import { useTranslation } from 'react-i18next';
import type { DraftCheck } from '@/lib/nlu/draft/draft-check';

/** One line for each thing to look at, each once; none for a draft that is fine. */
export function useDraftReasons(check: DraftCheck | null): readonly string[] {
  const { t, i18n } = useTranslation('reading');
  if (!check) return [];
  const reasons = [
    ...check.flags.map((flag) =>
      i18n.exists(`reading:${flag.reasonKey}`)
        ? t(flag.reasonKey)
        : t(`phrasing:draft.flag.${flag.kind}`),
    ),
    ...check.sensitive
      .filter((hit) => hit.onDraft !== 'ok')
      .map((hit) => t(`phrasing:draft.sensitive.${hit.onDraft}`, { text: hit.text })),
  ];
  return [...new Set(reasons)];
}
