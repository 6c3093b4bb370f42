import { LettersView } from '@/components/letters/letters-view';
import { mountPage } from '../sidepanel/mount-page';
import { createServices } from '../sidepanel/services';

/** The address names the conversation that letters are written from. */
async function start(): Promise<void> {
  const services = await createServices(null);
  services.chooseConversation(new URLSearchParams(location.search).get('conversation'));
  mountPage(services, <LettersView />);
}

void start();
