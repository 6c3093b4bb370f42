import { IconCheck, IconPoint } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RehearsalBubble } from '@/components/rehearsal/use-rehearsal';
import { reviewTalk } from '@/lib/negotiation/rehearsal/review-talk';
import classes from './review-card.module.css';

/** 练习小结: what went well and what was left open, from the code that watches real chats. */
export function ReviewCard({ bubbles }: { readonly bubbles: readonly RehearsalBubble[] }) {
  const { t } = useTranslation('rehearsal');
  // Whether a plan was opened in the calculator is known to the panel alone.
  const review = useMemo(() => reviewTalk(bubbles, null), [bubbles]);
  const { good, open } = review;
  return (
    <section className={classes.card} aria-label={t('review.title')}>
      <h2 className={classes.title}>{t('review.title')}</h2>
      <h3 className={classes.part}>{t('review.good')}</h3>
      {good.length === 0 ? <p className={classes.quiet}>{t('review.noneGood')}</p> : null}
      <ul className={classes.points}>
        {good.map(({ code, terms }) => (
          <li key={code}>
            <IconCheck className={classes.good} size="1rem" stroke={2} aria-hidden />
            <span>{t(`review.goodPoints.${code}`, { count: terms.length })}</span>
          </li>
        ))}
      </ul>
      <h3 className={classes.part}>{t('review.open')}</h3>
      {open.length === 0 ? <p className={classes.quiet}>{t('review.noneOpen')}</p> : null}
      <ul className={classes.points}>
        {open.map(({ code, terms, messageIds }) => (
          <li key={code}>
            <IconPoint size="1rem" stroke={2} aria-hidden />
            <span>
              {t(`review.openPoints.${code}`, { count: terms.length })}
              {messageIds.map((id) => (
                <span key={id} className={classes.quote} lang="zh-CN">
                  「{bubbles.find((bubble) => bubble.id === id)?.text}」
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
