import { send } from '@/lib/messaging/send';
import { rememberCaret } from '@/lib/page/insert/caret';
import { composerInUse } from '@/lib/page/insert/composer-in-use';
import { insertText } from '@/lib/page/insert/insert-text';
import type { PickerContent } from '@/lib/page/phrase-picker/phrase-list';
import { openPhrasePicker } from '@/lib/page/phrase-picker/phrase-picker';
import { openShadowRoot } from '@/lib/platform/shadow-root';

/** The picker that is open in this frame; a second press of the shortcut closes it. */
interface PickerSlot {
  parleyPhrasePicker?: (() => void) | undefined;
}

const slot = globalThis as PickerSlot;

/** Asks the panel for the sentences of the moment, lets one be chosen, and writes it at the caret. Never sends. */
export async function pickPhrase(document: Document): Promise<void> {
  if (slot.parleyPhrasePicker) {
    slot.parleyPhrasePicker();
    return;
  }
  const reply = await send('picker.list', {}).catch(() => null);
  if (!reply?.ok || slot.parleyPhrasePicker) return;
  const { value: content } = reply;
  const returnCaret = rememberCaret(document, openShadowRoot);
  slot.parleyPhrasePicker = openPhrasePicker({
    document,
    content,
    above: composerInUse(document, openShadowRoot) ?? null,
    onClosed: () => {
      slot.parleyPhrasePicker = undefined;
      returnCaret();
    },
    onChosen: (text) => void write(document, content, text),
  });
}

async function write(document: Document, { words }: PickerContent, text: string): Promise<void> {
  const written = await insertText(document, text, openShadowRoot);
  if (written.ok) return tell(words.inserted);
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  return tell(copied ? words.copied : words.failed);
}

/** The panel shows how it went, in its own words and its own place. */
async function tell(message: string): Promise<void> {
  await send('picker.done', { message }).catch(() => undefined);
}
