import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { usePromiseText } from '@/components/promises/use-promise-text';
import type { PromiseLedger } from '@/lib/nlu/promises';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import classes from './promises.module.css';

/** What the other side brought since the user's last line: a word against an earlier one, or else promises. */
export function newsOf(ledger: PromiseLedger, messages: readonly ChatMessage[]) {
  const lastOwn = messages.findLastIndex(({ speaker }) => speaker === 'customer');
  const fresh = new Set(messages.slice(lastOwn + 1).map(({ id }) => id));
  return {
    contradiction: ledger.contradictions.findLast((one) => fresh.has(one.later.messageId)),
    promises: ledger.promises.filter((one) => fresh.has(one.span.messageId)),
  };
}

/** One line in the strip while it is new. */
export function StripNews() {
  const { t } = useTranslation('reading');
  const { messages, understanding } = useConversation();
  const { figures, what, facts } = usePromiseText();
  const { contradiction, promises } = newsOf(understanding.ledger, messages);
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
  const promise = promises.at(-1);
  if (!promise) return null;
  return (
    <p className={classes.news} data-tone="plain">
      {[what(promise), ...facts(promise)].join(' · ')}
    </p>
  );
}
