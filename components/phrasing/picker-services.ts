import type { PickerContent } from '@/lib/page/phrase-picker/phrase-list';

/** The phrase picker over the page's input 输入框上的挑句器, which asks the panel what it may show. */
export interface PickerServices {
  /** Answers with this from now on; the function given back ends it. */
  readonly answerWith: (content: () => PickerContent) => () => void;
  /** How a choice went, in words that the content held. */
  readonly onDone: (tell: (message: string) => void) => () => void;
}
