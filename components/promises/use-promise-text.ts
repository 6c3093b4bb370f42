import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/ui/use-format';
import type { Fen } from '@/lib/money/fen';
import { workingDaysIn } from '@/lib/negotiation/working-days';
import type { AgentPromise, Contradiction } from '@/lib/nlu/promises';

/** Promises and contradictions in the words of the page's language. */
export function usePromiseText() {
  const { t } = useTranslation('reading');
  const format = useFormat();
  const amount = (fen: Fen): string => `${format.yuanInText(fen)}\u00a0${t('common:yuan')}`;
  const dueText = ({ dueBy, span }: AgentPromise): string => {
    const days = workingDaysIn(span.text);
    if (dueBy === null)
      return days === null ? t('promiseNoDate') : t('promiseWorkingDays', { days });
    const time = dueBy.length > 10 ? ` ${dueBy.slice(11, 16)}` : '';
    return t('promiseDue', { date: `${format.date(dueBy)}${time}` });
  };
  return {
    what: ({ what }: AgentPromise): string => t(`promise.${what}`),
    /** By when, under which number, and whether it was only said. */
    facts: (promise: AgentPromise): readonly string[] => [
      dueText(promise),
      ...(promise.ticket === null ? [] : [t('promiseTicket', { ticket: promise.ticket })]),
      ...(promise.verbalOnly ? [t('promiseVerbal')] : []),
    ],
    /** Both figures, as amounts where they are. */
    figures: ({ earlier, later, earlierFen, laterFen }: Contradiction) => ({
      earlier: earlierFen === null ? earlier.text : amount(earlierFen),
      later: laterFen === null ? later.text : amount(laterFen),
    }),
  };
}
