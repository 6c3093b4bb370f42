import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '@/components/case/item-facts.module.css';
import { useCase } from '@/components/case/use-case';
import { useConversation } from '@/components/conversation-context';
import { usePanelState } from '@/components/panel/panel-state';
import { Notice } from '@/components/ui/notice';
import { useFormat } from '@/components/ui/use-format';
import { balanceDiffers, balancePatch } from '@/lib/negotiation/said-balance';
import type { BalancePart } from '@/lib/nlu/balance';

const PARTS: readonly BalancePart[] = ['principal', 'interest', 'penalty', 'fees'];

/** What the other side said is owed, to be taken over with one press; never taken over by itself. */
export function SaidBalanceOffer() {
  const { t } = useTranslation('calculator');
  const format = useFormat();
  const { debt, save } = useCase();
  const { understanding } = useConversation();
  const { showMessage } = usePanelState();
  const said = understanding.balance;
  if (!debt || !said || !balanceDiffers(debt, said.stated, said.at)) return null;
  const { partsFen, totalFen, addsUp } = said.stated;
  const amounts = PARTS.flatMap((part) => {
    const amount = partsFen[part];
    return amount === undefined ? [] : [`${t(`fact.${part}`)}\u00a0${format.yuanInText(amount)}`];
  });
  if (totalFen !== null) amounts.push(`${t('said.total')}\u00a0${format.yuanInText(totalFen)}`);
  return (
    <div className={classes.wide}>
      <Notice
        tone={addsUp ? 'plain' : 'caution'}
        title={t('said.title', { amounts: amounts.join(' · ') })}
        actions={
          <>
            <Button variant="default" onClick={() => save(balancePatch(said.stated, said.at))}>
              {t('said.take')}
            </Button>
            <Button variant="subtle" onClick={() => showMessage(said.messageId)}>
              {t('said.open')}
            </Button>
          </>
        }
      >
        {addsUp ? null : t('said.doesNotAddUp')}
      </Notice>
    </div>
  );
}
