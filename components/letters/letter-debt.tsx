import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { useStandings } from '@/components/debts/use-debts';
import { useCaseName } from '@/components/records/case-name';
import { useServices } from '@/components/services-context';
import { isNamed } from '@/lib/negotiation/debts/begin-debt';

/** Which debt the letters are about; nothing as long as there is only one. */
export function LetterDebt() {
  const { t } = useTranslation('letters');
  const services = useServices();
  const nameOf = useCaseName();
  const { debt } = useConversation();
  const named = useStandings()?.filter((one) => isNamed(one.debt));
  const isShown = named?.some((one) => one.debt.id === debt?.id);
  if (!debt || !named || (isShown && named.length < 2) || named.length === 0) return null;
  const options = named.map((one) => ({ value: one.debt.id, label: nameOf(one.debt) }));
  return (
    <NativeSelect
      mb="sm"
      label={t('fields.debt')}
      value={debt.id}
      onChange={(event) => void services.debts.show(event.currentTarget.value)}
      data={isShown ? options : [{ value: debt.id, label: nameOf(debt) }, ...options]}
    />
  );
}
