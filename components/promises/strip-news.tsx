import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { useGuide } from '@/components/guide-context';
import { newsOf } from '@/components/promises/news-of';
import { usePromiseText } from '@/components/promises/use-promise-text';
import classes from './promises.module.css';

/** One line in the strip while it is new. */
export function StripNews() {
  const { t } = useTranslation('reading');
  const { messages, understanding } = useConversation();
  const { isScamSuspected } = useGuide();
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
  // What a suspected swindler promises is no news to rely on; it stays below, among what was promised.
  if (!promise || isScamSuspected) return null;
  return (
    <p className={classes.news} data-tone="plain">
      {[what(promise), ...facts(promise)].join(' · ')}
    </p>
  );
}
