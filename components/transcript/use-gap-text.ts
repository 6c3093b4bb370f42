import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/ui/use-format';
import type { LedgerGap } from '@/lib/transcript/completeness';

/** What a gap 缺口 says: since when until when nothing was recorded, and why. */
export function useGapText(): (gap: LedgerGap) => { readonly when: string; readonly why: string } {
  const { t } = useTranslation('transcript');
  const format = useFormat();
  return ({ fromMs, toMs, reason, counted, unread }) => {
    const from = fromMs === null ? null : format.short(fromMs);
    const to = toMs === null ? null : format.short(toMs);
    const span = from && to ? 'fromTo' : from ? 'fromOnly' : to ? 'toOnly' : 'noTime';
    const both = fromMs !== null && toMs !== null ? format.span(fromMs, toMs) : null;
    return {
      when: t(`gap.${span}`, { from, to, both }),
      why: counted
        ? t('gapReason.counted', { ...counted })
        : t(`gapReason.${reason}`, { ...unread }),
    };
  };
}
