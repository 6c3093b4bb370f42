import { useTranslation } from 'react-i18next';
import { FactGrid } from '@/components/case/fact-grid';
import { MoneyField, WholeField } from '@/components/case/fields';
import classes from '@/components/case/item-facts.module.css';
import { useCase } from '@/components/case/use-case';
import { useFormat } from '@/components/ui/use-format';
import type { DebtCase } from '@/lib/negotiation/case';
import { situationOfCase } from '@/lib/negotiation/situation-of-case';
import { capacityOf } from '@/lib/repayment/affordability';

/** What can be paid each month. */
export function BudgetFacts() {
  const { t } = useTranslation('calculator');
  const { debt, save } = useCase();
  if (!debt) return null;
  return (
    <FactGrid>
      <MoneyField
        label={t('fact.income')}
        value={debt.monthlyIncomeFen}
        onCommit={(monthlyIncomeFen) => save({ monthlyIncomeFen })}
      />
      <MoneyField
        label={t('fact.expenses')}
        value={debt.necessaryExpensesFen}
        onCommit={(necessaryExpensesFen) => save({ necessaryExpensesFen })}
      />
      <MoneyField
        label={t('fact.otherDebts')}
        value={debt.otherDebtPaymentsFen}
        onCommit={(otherDebtPaymentsFen) => save({ otherDebtPaymentsFen })}
      />
      <WholeField
        label={t('fact.payday')}
        value={debt.payday}
        min={1}
        max={31}
        unit={t('unit.dayOfMonth')}
        onCommit={(payday) => save({ payday })}
      />
      <CapacityLine debt={debt} />
    </FactGrid>
  );
}

/** What the figures come to; which one is still open is said instead of a number that leaves it out. */
function CapacityLine({ debt }: { readonly debt: DebtCase }) {
  const { t } = useTranslation('calculator');
  const format = useFormat();
  const capacityFen = capacityOf(situationOfCase(debt));
  if (capacityFen === null) return <p className={classes.hint}>{t('fact.capacityOpen')}</p>;
  return (
    <p className={classes.result} role="status">
      {capacityFen > 0
        ? t('fact.capacity', { amount: format.yuanInText(capacityFen) })
        : t('fact.capacityNone')}
    </p>
  );
}
