import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { DebtsList } from '@/components/debts/debts-list';
import { StartForm } from '@/components/debts/start-form';
import { useStandings } from '@/components/debts/use-debts';
import { PanelOverlays } from '@/components/panel/panel-overlays';
import { PanelTabs } from '@/components/panel/panel-tabs';
import { ScreenBoundary } from '@/components/panel/screen-boundary';
import { TalkProviders } from '@/components/panel/talk-providers';
import { useServices } from '@/components/services-context';
import { LoadingLines } from '@/components/ui/loading-lines';
import { isListed } from '@/lib/negotiation/debts/begin-debt';
import classes from './overview-view.module.css';

/** 总览, a full page: the debts with what is due when, and the guided way of the one in view. */
export function OverviewView() {
  return (
    <ScreenBoundary>
      <TalkProviders hasDebtsBeside>
        <div className={classes.page}>
          <Debts />
          <main className={classes.desk}>
            <PanelTabs />
          </main>
        </div>
        <PanelOverlays />
      </TalkProviders>
    </ScreenBoundary>
  );
}

function Debts() {
  const { t } = useTranslation('debts');
  const services = useServices();
  const { debt, id } = useConversation();
  const all = useStandings();
  const [isAdding, setAdding] = useState(false);
  const listed = all?.filter((one) => isListed(one.debt));
  const begin = async (facts: Parameters<typeof services.debts.begin>[0]) => {
    const begun = await services.debts.begin(facts, null);
    if (begun.ok) await services.debts.show(begun.value);
    setAdding(false);
    return begun.ok;
  };
  return (
    <nav className={classes.debts} aria-label={t('title')}>
      <h1 className={classes.title}>{t('title')}</h1>
      {listed ? (
        <DebtsList
          standings={listed}
          shownId={debt?.id ?? null}
          action={t('list.show')}
          onPick={(caseId) => void services.debts.show(caseId)}
        />
      ) : (
        <LoadingLines lines={4} />
      )}
      {isAdding ? (
        <StartForm onBegin={begin} onLater={() => setAdding(false)} />
      ) : (
        <div className={classes.actions}>
          {listed && listed.length > 0 ? (
            <Button variant="default" onClick={() => setAdding(true)}>
              {t('list.add')}
            </Button>
          ) : null}
          <Button variant="subtle" onClick={() => services.openLetters(id)}>
            {t('panel:menu.letters')}
          </Button>
        </div>
      )}
    </nav>
  );
}
