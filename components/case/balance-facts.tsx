import { useTranslation } from 'react-i18next';
import { FactGrid } from '@/components/case/fact-grid';
import { DateField, MoneyField, WholeField } from '@/components/case/fields';
import classes from '@/components/case/item-facts.module.css';
import { SaidBalanceOffer } from '@/components/case/said-balance-offer';
import { LiveFacts } from '@/components/case/typed-facts';
import { useCase, useLiveFact } from '@/components/case/use-case';
import { useServices } from '@/components/services-context';
import { isoWithOffset } from '@/lib/negotiation/utterance-of-message';

/** What is owed, part by part, and on which day that was true. */
export function BalanceFacts() {
  const { t } = useTranslation('calculator');
  const services = useServices();
  const { debt } = useCase();
  const fact = useLiveFact();
  if (!debt) return null;
  const nowMs = services.nowMs();
  const today = isoWithOffset(nowMs, -new Date(nowMs).getTimezoneOffset()).slice(0, 10);
  return (
    <LiveFacts>
      <FactGrid>
        <SaidBalanceOffer />
        <MoneyField
          label={t('fact.principal')}
          value={debt.principalFen}
          {...fact('principalFen')}
        />
        <MoneyField label={t('fact.interest')} value={debt.interestFen} {...fact('interestFen')} />
        <MoneyField label={t('fact.penalty')} value={debt.penaltyFen} {...fact('penaltyFen')} />
        <MoneyField label={t('fact.fees')} value={debt.feesFen} {...fact('feesFen')} />
        <DateField
          label={t('fact.asOf')}
          value={debt.balanceAsOf}
          notAfter={today}
          {...fact('balanceAsOf')}
        />
        <WholeField
          label={t('fact.daysOverdue')}
          value={debt.daysOverdue}
          min={0}
          max={36_500}
          unit={t('unit.day')}
          {...fact('daysOverdue')}
        />
        <p className={classes.hint}>{t('fact.zeroHint')}</p>
      </FactGrid>
    </LiveFacts>
  );
}
