import { OverviewView } from '@/components/debts/overview-view';
import { mountPage } from '../sidepanel/mount-page';
import { createServices } from '../sidepanel/services';

/** All debts on one page. The newest one is in view, with its newest conversation. */
async function start(): Promise<void> {
  const services = await createServices(null);
  const newest = (await services.debts.list())[0];
  if (newest) await services.debts.show(newest.id);
  mountPage(services, <OverviewView />);
}

void start();
