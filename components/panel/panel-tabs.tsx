import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NegotiateTab } from '@/components/checklist/negotiate-tab';
import { KnowledgeTab } from '@/components/knowledge/knowledge-tab';
import { OffersTab } from '@/components/offers/offers-tab';
import { type PanelTab, usePanelState } from '@/components/panel/panel-state';
import { TranscriptTab } from '@/components/transcript/transcript-tab';
import classes from './panel-view.module.css';

const TABS: readonly PanelTab[] = ['negotiate', 'transcript', 'offers', 'knowledge'];

/** Tabs that have been looked at: a tab is built when it is first opened and then keeps its state. */
function useVisited(tab: PanelTab): ReadonlySet<PanelTab> {
  const [visited, setVisited] = useState<ReadonlySet<PanelTab>>(new Set([tab]));
  if (!visited.has(tab)) setVisited(new Set([...visited, tab]));
  return visited;
}

/** The four tabs, in the panel and beside the list of debts. */
export function PanelTabs() {
  const { t } = useTranslation('panel');
  const { tab, showTab } = usePanelState();
  const visited = useVisited(tab);
  return (
    <Tabs
      className={classes.tabs ?? ''}
      value={tab}
      onChange={(value) => showTab((value ?? 'negotiate') as PanelTab)}
    >
      <Tabs.List grow aria-label={t('tabs.label')} className={classes.list ?? ''}>
        {TABS.map((name) => (
          <Tabs.Tab key={name} value={name} className={classes.tab ?? ''}>
            {t(`tabs.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="negotiate" className={classes.scroll ?? ''} tabIndex={-1}>
        {visited.has('negotiate') ? <NegotiateTab /> : null}
      </Tabs.Panel>
      <Tabs.Panel value="transcript" className={classes.fill ?? ''} tabIndex={-1}>
        {tab === 'transcript' ? <TranscriptTab /> : null}
      </Tabs.Panel>
      <Tabs.Panel value="offers" className={classes.scroll ?? ''} tabIndex={-1}>
        {visited.has('offers') ? <OffersTab /> : null}
      </Tabs.Panel>
      <Tabs.Panel value="knowledge" className={classes.scroll ?? ''} tabIndex={-1}>
        {visited.has('knowledge') ? <KnowledgeTab /> : null}
      </Tabs.Panel>
    </Tabs>
  );
}
