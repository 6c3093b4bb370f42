import { LettersView } from '@/components/letters/letters-view';
import { mountPage } from '../sidepanel/mount-page';
import { createServices } from '../sidepanel/services';

/** The address names the conversation that letters are written from, or else the debt, and the letter to begin with. */
async function start(): Promise<void> {
  const services = await createServices(null);
  const about = new URLSearchParams(location.search);
  services.chooseConversation(about.get('conversation'));
  const caseId = about.get('case');
  if (caseId) await services.debts.show(caseId);
  mountPage(services, <LettersView first={about.get('letter')} />);
}

void start();
