import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDeliver } from '@/components/ui/use-deliver';
import { planCsv } from '@/lib/records/plan-csv';
import type { PlanCheck } from '@/lib/repayment/check-plan';

/** The schedule as CSV on the clipboard, to be pasted into a spreadsheet. */
export function CopySchedule({ check }: { readonly check: PlanCheck }) {
  const { t } = useTranslation('calculator');
  const { copy } = useDeliver();
  const headings = {
    index: t('table.index'),
    date: t('table.date'),
    payment: t('table.payment'),
    principal: t('table.principal'),
    interest: t('comparison:csv.interest'),
    fee: t('comparison:csv.fee'),
    balance: t('table.balance'),
  };
  return (
    <Button
      variant="subtle"
      color="gray"
      leftSection={<IconTable size="1rem" stroke={1.75} aria-hidden />}
      onClick={() => void copy(planCsv(check, headings))}
    >
      {t('comparison:csv.copy')}
    </Button>
  );
}
