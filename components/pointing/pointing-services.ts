import type { PointedAs } from '@/lib/page/watch-types';
import type { Result } from '@/lib/result';
import type { Speaker } from '@/lib/transcript/entry';

/** Corrections by the user: pointing on the page, and saying who spoke. */
export interface PointingServices {
  /** Lets the user point at something on the page beside the panel. */
  readonly begin: (as: PointedAs) => Promise<Result<null, 'not-possible'>>;
  readonly cancel: () => Promise<void>;
  /** Forgets what was pointed at on this tab's site; the page is read by itself again. */
  readonly forget: () => Promise<void>;
  /**
   * The user says who speaks in several messages that look alike. Each correction is an entry of its own; where the
   * page still shows one of them it learns too, so that what comes next is right.
   */
  readonly correctAlike: (
    conversationId: string,
    messageIds: readonly string[],
    speaker: Speaker,
  ) => Promise<void>;
}
