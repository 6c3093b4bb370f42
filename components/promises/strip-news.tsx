import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { usePromiseText } from '@/components/promises/use-promise-text';
import type { PromiseLedger } from '@/lib/nlu/promises';
import classes from './promises.module.css';

/** What the last message of the other side brought: a word against an earlier one, or else promises. */
export function newsOf(ledger: PromiseLedger, messageId: string | undefined) {
  return {
    contradiction: ledger.contradictions.findLast((one) => one.later.messageId === messageId),
    promises: ledger.promises.filter((one) => one.span.messageId === messageId),
  };
}

/** One line in the strip while it is new. */
export function StripNews() {
  const { t } = useTranslation('reading');
  const { ledger, lastAgent } = useConversation().understanding;
  const { figures, what, facts } = usePromiseText();
  const { contradiction, promises } = newsOf(ledger, lastAgent?.id);
  if (contradiction) {
    const kind = contradiction.field === 'promise' ? 'promiseNews' : 'figureNews';
    return (
      <p className={classes.news}>
        {t(`contradiction.${kind}`, {
          ...figures(contradiction),
          quote: contradiction.earlier.text,
        })}
      </p>
    );
  }
  const [promise] = promises;
  if (!promise) return null;
  return (
    <p className={classes.news} data-tone="plain">
      {[what(promise), ...facts(promise)].join(' · ')}
    </p>
  );
}
