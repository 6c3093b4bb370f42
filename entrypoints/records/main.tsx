import { RecordsView } from '@/components/records/records-view';
import { mountPage } from '../sidepanel/mount-page';
import { createServices } from '../sidepanel/services';

async function start(): Promise<void> {
  mountPage(await createServices(null), <RecordsView />);
}

void start();
