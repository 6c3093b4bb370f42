import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCase } from '@/components/case/use-case';
import { Notice } from '@/components/ui/notice';
import { lenderKindBehind } from '@/lib/negotiation/lenders';

/** What a lender's typed name says of its kind, on which terms and addressee hang; noted once the user says yes. */
export function LenderKindQuestion({ name }: { readonly name: string }) {
  const { t } = useTranslation('letters');
  const { debt, save } = useCase();
  const lenderKind = lenderKindBehind(name);
  if (debt?.lenderKind !== 'unknown' || lenderKind === 'unknown') return null;
  return (
    <Notice
      live
      title={t('lenderKind.guess', { kind: t(`negotiation:lenderKind.${lenderKind}.name`) })}
      actions={
        <Button variant="default" onClick={() => save({ lenderName: name, lenderKind })}>
          {t('lenderKind.yes')}
        </Button>
      }
    >
      {t('lenderKind.why')}
    </Notice>
  );
}
