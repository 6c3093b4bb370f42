import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import type { DebtQuestion } from '@/components/debts/debts-services';
import { usePanelState } from '@/components/panel/panel-state';
import { useCaseName } from '@/components/records/case-name';
import { useServices } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';

/** 这次谈的是哪一笔: a guess that is confirmed with one press, or the list. */
export function WhichDebt({ question }: { readonly question: DebtQuestion }) {
  const { t } = useTranslation('debts');
  const services = useServices();
  const { id } = useConversation();
  const { open } = usePanelState();
  const nameOf = useCaseName();
  const [hasFailed, setFailed] = useState(false);
  const { guess } = question;
  const confirm = async (caseId: string) => {
    if (id !== null) setFailed(!(await services.debts.assign(id, caseId)).ok);
  };
  return (
    <Notice
      title={guess ? t('which.guess', { name: nameOf(guess.debt) }) : t('which.title')}
      actions={
        <>
          {guess ? (
            <Button variant="light" onClick={() => void confirm(guess.debt.id)}>
              {t('which.yes')}
            </Button>
          ) : null}
          <Button
            variant={guess ? 'default' : 'light'}
            onClick={() => open({ kind: 'debts', isForTalk: true })}
          >
            {t(guess ? 'which.other' : 'which.choose')}
          </Button>
        </>
      }
    >
      {hasFailed ? t('failed') : guess ? t(`which.why.${guess.why}`) : null}
    </Notice>
  );
}
