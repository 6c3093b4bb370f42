import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickPhrase } from './chat.content/pick-phrase';

/** The phrase picker, brought into the frame with the chat when its shortcut is pressed. */
export default defineUnlistedScript(() => {
  void pickPhrase(document);
});
