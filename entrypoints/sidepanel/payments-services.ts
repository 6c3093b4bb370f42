import type { PaymentsServices } from '@/components/payments/payments-services';
import { downloadFile } from '@/lib/platform/download';
import { mayNotify, requestNotices, withdrawNotices } from '@/lib/platform/notices';
import { createStore } from '@/lib/platform/store';
import { addFile } from '@/lib/recording/add-file';
import type { RecordingDeps } from '@/lib/recording/deps';
import { browserReminding } from '@/lib/reminding/browser-reminding';
import { remindDue } from '@/lib/reminding/remind-due';
import { err } from '@/lib/result';

/** Neutral, as all file names: the computer may be shared. */
const CALENDAR_NAME = 'reminders.ics';

export async function paymentsServices(deps: RecordingDeps): Promise<PaymentsServices> {
  const notices = createStore(await mayNotify());
  const remind = async () => void (await remindDue(browserReminding(deps.db)));
  return {
    async addReceipt(about, file) {
      const added = await addFile(deps, about, file);
      if (added.ok) return added;
      const { error } = added;
      return err(error === 'too-large' || error === 'empty' ? error : 'storage-failed');
    },
    saveCalendar: (text) =>
      downloadFile(new Blob([text], { type: 'text/calendar;charset=utf-8' }), CALENDAR_NAME),
    notices,
    async setNotices(on) {
      await (on ? requestNotices() : withdrawNotices());
      notices.set(await mayNotify());
      await remind();
    },
    remind,
  };
}
