import { Button, Drawer, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { DebtsList } from '@/components/debts/debts-list';
import { StartForm } from '@/components/debts/start-form';
import { useStandings } from '@/components/debts/use-debts';
import { usePanelState } from '@/components/panel/panel-state';
import { useServices } from '@/components/services-context';
import { LoadingLines } from '@/components/ui/loading-lines';
import { Notice } from '@/components/ui/notice';
import { isListed } from '@/lib/negotiation/debts/begin-debt';

/** The debts over the tabs: to look at one, or to say which one the chat is about. */
export function DebtsDrawer() {
  const { t } = useTranslation('debts');
  const { overlay, closeOverlay } = usePanelState();
  const isOpen = overlay?.kind === 'debts';
  const isForTalk = isOpen && overlay.isForTalk;
  return (
    <Drawer
      opened={isOpen}
      onClose={closeOverlay}
      position="bottom"
      size="auto"
      title={t(isForTalk ? 'which.title' : 'title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {isOpen ? <Debts isForTalk={isForTalk} onDone={closeOverlay} /> : null}
    </Drawer>
  );
}

function Debts(props: { readonly isForTalk: boolean; readonly onDone: () => void }) {
  const { t } = useTranslation('debts');
  const services = useServices();
  const { id, debt } = useConversation();
  const all = useStandings();
  const [isAdding, setAdding] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  if (!all) return <LoadingLines lines={3} />;
  const listed = all.filter((one) => isListed(one.debt));
  const pick = async (caseId: string) => {
    if (props.isForTalk && id !== null) {
      const assigned = await services.debts.assign(id, caseId);
      setFailed(!assigned.ok);
      if (!assigned.ok) return;
    } else await services.debts.show(caseId);
    props.onDone();
  };
  if (isAdding || listed.length === 0)
    return (
      <StartForm
        onBegin={async (facts) => {
          const begun = await services.debts.begin(facts, props.isForTalk ? id : null);
          if (begun.ok && props.isForTalk && id !== null)
            await services.debts.assign(id, begun.value);
          if (begun.ok) props.onDone();
          return begun.ok;
        }}
        onLater={() => (listed.length === 0 ? props.onDone() : setAdding(false))}
      />
    );
  return (
    <>
      {hasFailed ? <Notice tone="caution" live title={t('failed')} /> : null}
      <DebtsList
        standings={listed}
        shownId={debt?.id ?? null}
        action={t(props.isForTalk ? 'list.thisTalk' : 'list.show')}
        onPick={(caseId) => void pick(caseId)}
      />
      <Group mt="md" gap="xs">
        <Button variant="default" onClick={() => setAdding(true)}>
          {t(props.isForTalk ? 'which.new' : 'list.add')}
        </Button>
        <Button variant="subtle" onClick={services.debts.openOverview}>
          {t('list.overview')}
        </Button>
      </Group>
    </>
  );
}
