import { useTranslation } from 'react-i18next';
import { Quote } from '@/components/promises/quote';
import { usePromiseText } from '@/components/promises/use-promise-text';
import type { Contradiction } from '@/lib/nlu/promises';
import classes from './promises.module.css';

/** 前后说法不一致: both said things, each a way to its message, and what to ask. */
export function ContradictionItem({ contradiction }: { readonly contradiction: Contradiction }) {
  const { t } = useTranslation('reading');
  const { figures } = usePromiseText();
  const { corrected, field, earlier, later } = contradiction;
  const advice = corrected ? 'corrected' : field === 'promise' ? 'promise' : 'figure';
  return (
    <li className={classes.item} data-tone="caution">
      <p className={classes.what}>{t('contradiction.title')}</p>
      <dl className={classes.pair}>
        <dt>{t('contradiction.earlier')}</dt>
        <dd>
          <Quote span={earlier} />
        </dd>
        <dt>{t('contradiction.later')}</dt>
        <dd>
          <Quote span={later} />
        </dd>
      </dl>
      <p className={classes.facts}>{t(`contradiction.${advice}`, { ...figures(contradiction) })}</p>
    </li>
  );
}
