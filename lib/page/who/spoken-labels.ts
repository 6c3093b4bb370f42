import { isSystemName, speakerOfName } from '@/lib/page/read-row/words';
import type { Speaker } from '@/lib/transcript/entry';

/** 「您说：」, 「客服小林发送的消息」, 「小林的头像」, "You said". */
const OF =
  /^(.{1,24}?)\s*(?:说|(?:所)?(?:发送|发出|发)(?:了|的)?(?:一条)?(?:消息|信息)?|的(?:消息|头像|信息|回复)|said|says|wrote|sent(?: a message)?|['’]s? (?:message|avatar|picture))?\s*(?:[:：,，].*)?$/i;
/** "Message from you", 「消息由您发送」. */
const FROM =
  /(?:\bfrom|\bby|由|来自)\s*[:：]?\s*(you\b|您|你|我|客服\S{0,10}|agent\b.*|support\b.*)/i;

function partyOf(label: string): Speaker | null {
  const name = (FROM.exec(label)?.[1] ?? OF.exec(label)?.[1] ?? '').replace(/发送.*$/, '').trim();
  if (name === '') return null;
  return isSystemName(name) || /^系统(?:消息|提示)?/.test(name) ? 'system' : speakerOfName(name);
}

/** Who speaks according to the words for those who cannot see the page; null: they say nothing, or two things. */
export function partyOfLabels(labels: readonly string[]): Speaker | null {
  const parties = new Set(labels.map(partyOf).filter((party) => party !== null));
  return parties.size === 1 ? ([...parties][0] ?? null) : null;
}
