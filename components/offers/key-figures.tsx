import { useTranslation } from 'react-i18next';
import { useFindingText } from '@/components/calculator/use-finding-text';
import { useConversation } from '@/components/conversation-context';
import type { OfferView } from '@/components/offers/offer-view';
import { useFormat } from '@/components/ui/use-format';
import { roughExtra } from '@/lib/negotiation/rough-extra';
import classes from './key-figures.module.css';

/** The three figures that decide: total, against what is owed, yearly rate. Unknown is said, never filled in. */
export function KeyFigures({ view }: { readonly view: OfferView }) {
  const { t } = useTranslation('offers');
  const format = useFormat();
  const totals = view.check?.totals ?? null;
  const { debt } = useConversation();
  const rough = roughExtra(debt, view.check ?? null);
  const extra = rough?.extraFen ?? totals?.extraOverBalanceFen ?? null;
  const isSaved = extra !== null && extra < 0;
  const rate = view.check?.rates?.annualCompound;
  const print = useFindingText();
  // Two different totals would stand on one card: it says at once that they disagree, unless the verdict above does.
  const above = view.check?.verdict.reasons ?? [];
  const disagreement = view.check?.findings.find(
    ({ code }) =>
      code.startsWith('total-differs') &&
      !above.some((reason) => reason.kind === 'finding' && reason.code === code),
  );
  const needsBalance = totals !== null && extra === null;
  return (
    <>
      <dl className={classes.figures}>
        <Figure
          name={t('figures.total')}
          value={totals ? format.yuanInText(totals.totalPaidFen) : null}
          unit="¥"
        />
        <Figure
          name={
            rough
              ? t(isSaved ? 'figures.roughSaved' : 'figures.roughExtra')
              : t(isSaved ? 'figures.saved' : 'figures.extra')
          }
          value={extra === null ? null : format.magnitudeInText(extra)}
          unit="¥"
        />
        <Figure
          name={t('figures.rate')}
          value={rate?.status === 'ok' ? format.rate(rate.value) : null}
          unit=""
        />
      </dl>
      {rough ? (
        <p className={classes.need}>
          {t('figures.rough', { amount: format.yuanInText(rough.owedFen) })}
        </p>
      ) : null}
      {needsBalance ? <p className={classes.need}>{t('figures.needBalance')}</p> : null}
      {disagreement ? <p className={classes.disagreement}>{print(disagreement)}</p> : null}
    </>
  );
}

function Figure(props: {
  readonly name: string;
  readonly value: string | null;
  readonly unit: string;
}) {
  const { t } = useTranslation('offers');
  return (
    <div className={classes.figure}>
      <dt>{props.name}</dt>
      <dd data-unknown={props.value === null || undefined}>
        {props.value !== null && props.unit ? <small>{props.unit}</small> : null}
        {props.value ?? t('figures.unknown')}
      </dd>
    </div>
  );
}
