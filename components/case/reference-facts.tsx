import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FactGrid } from '@/components/case/fact-grid';
import { DateField, ShareField } from '@/components/case/fields';
import classes from '@/components/case/item-facts.module.css';
import { useCase } from '@/components/case/use-case';
import { useOffers } from '@/components/offers/offers-context';
import { questionsOfRules } from '@/lib/repayment/rules';

/** 监管参考线: shown where there are any for this kind of lender; each next fact is asked for only when a line needs it. */
export function ReferenceFacts() {
  const { t } = useTranslation('calculator');
  const { debt, save } = useCase();
  const { today } = useOffers();
  if (!debt) return null;
  const { lenderKind, loanDate = null, lpr1y = null } = debt;
  const onRequest = debt.referenceLines ?? false;
  const asks = questionsOfRules({ lenderKind, today, loanDate, onRequest });
  if (!asks.referenceLines) return null;
  return (
    <FactGrid>
      <Checkbox
        className={classes.wide ?? ''}
        checked={onRequest}
        onChange={(event) => save({ referenceLines: event.currentTarget.checked })}
        label={t('fact.referenceLines')}
        description={t('fact.referenceLinesHint')}
      />
      {asks.loanDate ? (
        <DateField
          label={t('fact.loanDate')}
          description={t('fact.loanDateHint')}
          value={loanDate}
          notAfter={today}
          onCommit={(next) => save({ loanDate: next })}
        />
      ) : null}
      {asks.lpr1y ? (
        <ShareField
          label={t('fact.lpr1y')}
          description={t('fact.lpr1yHint')}
          value={lpr1y}
          onCommit={(next) => save({ lpr1y: next })}
        />
      ) : null}
    </FactGrid>
  );
}
