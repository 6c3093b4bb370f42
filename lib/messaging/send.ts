import { browser } from '@/lib/platform/browser';
import type { Envelope, MessageName, ReplyOf, RequestOf } from './protocol';

/** A message as it travels. */
export function envelope<N extends MessageName>(name: N, payload: RequestOf<N>): Envelope<N> {
  return { parley: name, payload };
}

/** To the background, or to our own pages. Rejects when nobody answers. */
export async function send<N extends MessageName>(
  name: N,
  payload: RequestOf<N>,
): Promise<ReplyOf<N>> {
  const reply: unknown = await browser.runtime.sendMessage(envelope(name, payload));
  if (reply === undefined || reply === null) throw new Error(`no answer to ${name}`);
  return reply as ReplyOf<N>;
}

/** To the page script in one frame of a tab, or in all of them when `frameId` is left out. */
export async function sendToFrame<N extends MessageName>(
  target: { readonly tabId: number; readonly frameId?: number },
  name: N,
  payload: RequestOf<N>,
): Promise<ReplyOf<N>> {
  const options = target.frameId === undefined ? {} : { frameId: target.frameId };
  const reply: unknown = await browser.tabs.sendMessage(
    target.tabId,
    envelope(name, payload),
    options,
  );
  if (reply === undefined || reply === null) throw new Error(`no answer to ${name}`);
  return reply as ReplyOf<N>;
}
