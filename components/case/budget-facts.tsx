import { useTranslation } from 'react-i18next';
import { FactGrid } from '@/components/case/fact-grid';
import { MoneyField, WholeField } from '@/components/case/fields';
import { useCase } from '@/components/case/use-case';

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
    </FactGrid>
  );
}
