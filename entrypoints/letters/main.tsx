import { LettersView } from '@/components/letters/letters-view';
import { NothingToWriteOf } from '@/components/letters/nothing-to-write-of';
import { mountPage } from '../sidepanel/mount-page';
import { createServices } from '../sidepanel/services';

/** The address names the conversation that letters are written from, or else the debt, and the letter to begin with. */
async function start(): Promise<void> {
  const services = await createServices(null);
  const about = new URLSearchParams(location.search);
  const conversationId = about.get('conversation');
  const caseId = about.get('case');
  const isThere =
    (!conversationId || (await services.readNewestEntries(conversationId)).length > 0) &&
    (!caseId || (await services.debts.list()).some(({ id }) => id === caseId));
  services.chooseConversation(isThere ? conversationId : null);
  if (isThere && caseId) await services.debts.show(caseId);
  mountPage(services, isThere ? <LettersView first={about.get('letter')} /> : <NothingToWriteOf />);
}

void start();
