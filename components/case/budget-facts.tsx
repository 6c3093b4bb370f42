import { useTranslation } from 'react-i18next';
import { FactGrid } from '@/components/case/fact-grid';
import { MoneyField, WholeField } from '@/components/case/fields';
import classes from '@/components/case/item-facts.module.css';
import { LiveFacts, useLiveCase } from '@/components/case/typed-facts';
import { useCase, useLiveFact } from '@/components/case/use-case';
import { useFormat } from '@/components/ui/use-format';
import { situationOfCase } from '@/lib/negotiation/situation-of-case';
import { capacityOf } from '@/lib/repayment/affordability';

/** What can be paid each month. */
export function BudgetFacts() {
  const { t } = useTranslation('calculator');
  const { debt } = useCase();
  const fact = useLiveFact();
  if (!debt) return null;
  return (
    <LiveFacts>
      <FactGrid>
        <MoneyField
          label={t('fact.income')}
          value={debt.monthlyIncomeFen}
          {...fact('monthlyIncomeFen')}
        />
        <MoneyField
          label={t('fact.expenses')}
          value={debt.necessaryExpensesFen}
          {...fact('necessaryExpensesFen')}
        />
        <MoneyField
          label={t('fact.otherDebts')}
          value={debt.otherDebtPaymentsFen}
          {...fact('otherDebtPaymentsFen')}
        />
        <WholeField
          label={t('fact.payday')}
          value={debt.payday}
          min={1}
          max={31}
          unit={t('unit.dayOfMonth')}
          {...fact('payday')}
        />
        <CapacityLine />
      </FactGrid>
    </LiveFacts>
  );
}

/** What the figures come to; which one is still open is said instead of a number that leaves it out. */
function CapacityLine() {
  const { t } = useTranslation('calculator');
  const format = useFormat();
  const { debt } = useLiveCase();
  const capacityFen = debt ? capacityOf(situationOfCase(debt)) : null;
  if (capacityFen === null) return <p className={classes.hint}>{t('fact.capacityOpen')}</p>;
  return (
    <p className={classes.result} role="status">
      {capacityFen > 0
        ? t('fact.capacity', { amount: format.yuanInText(capacityFen) })
        : t('fact.capacityNone')}
    </p>
  );
}
