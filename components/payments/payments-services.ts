import type { Store } from '@/components/services-context';
import type { KeptFile } from '@/lib/recording/add-file';
import type { Result } from '@/lib/result';

/** What the payments of an agreement need from the outside. */
export interface PaymentsServices {
  /** Keeps a receipt in the record of that conversation, else in one begun for this debt. */
  readonly addReceipt: (
    about: { readonly conversationId: string | null; readonly caseId: string },
    file: File,
  ) => Promise<Result<KeptFile, 'too-large' | 'empty' | 'storage-failed'>>;
  /** Hands a calendar file to the browser's downloads. */
  readonly saveCalendar: (text: string) => void;
  /** Whether the browser may show a notice on the days before a payment. */
  readonly notices: Store<boolean>;
  /** Must be called straight from a click: the browser asks the user. */
  readonly setNotices: (on: boolean) => Promise<void>;
  /** Looks at once whether something is due today, for a plan that was just made. */
  readonly remind: () => Promise<void>;
}
