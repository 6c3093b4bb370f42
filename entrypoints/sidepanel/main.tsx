import { PanelView } from '@/components/panel/panel-view';
import { mountPage } from './mount-page';
import { createServices } from './services';

async function start(): Promise<void> {
  const tabId = new URLSearchParams(location.search).get('tabId');
  mountPage(await createServices(tabId === null ? null : Number(tabId)), <PanelView />);
}

void start();
