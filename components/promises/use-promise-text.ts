import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/ui/use-format';
import type { AgentPromise, Contradiction } from '@/lib/nlu/promises';

/** Promises and contradictions in the words of the page's language. */
export function usePromiseText() {
  const { t } = useTranslation('reading');
  const format = useFormat();
  const dueText = (dueBy: string | null): string => {
    if (dueBy === null) return t('promiseNoDate');
    const time = dueBy.length > 10 ? ` ${dueBy.slice(11, 16)}` : '';
    return t('promiseDue', { date: `${format.date(dueBy)}${time}` });
  };
  return {
    what: ({ what }: AgentPromise): string => t(`promise.${what}`),
    /** By when, under which number, and whether it was only said. */
    facts: ({ dueBy, ticket, verbalOnly }: AgentPromise): readonly string[] => [
      dueText(dueBy),
      ...(ticket === null ? [] : [t('promiseTicket', { ticket })]),
      ...(verbalOnly ? [t('promiseVerbal')] : []),
    ],
    /** Both figures, as amounts where they are. */
    figures: ({ earlier, later, earlierFen, laterFen }: Contradiction) => ({
      earlier: earlierFen === null ? earlier.text : format.yuanInText(earlierFen),
      later: laterFen === null ? later.text : format.yuanInText(laterFen),
    }),
  };
}
