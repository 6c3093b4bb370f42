import { browser } from './browser';
import type { PageScriptSlot } from './page-script-slot';

/** Where the built page script lies in the package. */
const PAGE_SCRIPT = '/content-scripts/chat.js';

/** The reader, brought into a frame when it is to be recorded. */
const READER = '/reader.js';

/** What keeps the messages, brought into a frame in which the reader has found a chat. */
const BOOK = '/chat-book.js';

/** The phrase picker, brought in by its shortcut. */
const PHRASE_PICKER = '/phrase-picker.js';

/** Lets the user point at something on the page; brought in when that is asked for. */
const PICKER = '/picker.js';

/** Match pattern of an origin. Ports cannot be part of it in every browser, so it covers all ports of the host. */
export function patternOf(origin: string): string {
  const url = new URL(origin);
  return `${url.protocol}//${url.hostname}/*`;
}

/** Asks the user for an origin. Call it first thing in a click handler: any await before it loses the gesture. */
export function requestOrigin(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] });
}

export function hasOrigin(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** Takes back what the user allowed; `pattern` as `enabledPatterns` gives it. */
export function withdrawSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/** Patterns of all sites the user has enabled. */
export async function enabledPatterns(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Hosts of those sites. */
export async function listEnabledHosts(): Promise<readonly string[]> {
  const patterns = await enabledPatterns();
  return patterns.flatMap((pattern) => /^https?:\/\/([^/*]+)\//.exec(pattern)?.[1] ?? []);
}

/** Has the page script run on every load of these sites, frames included, until `stopInjecting`. */
export async function injectOnLoad(patterns: readonly string[]): Promise<void> {
  for (const pattern of patterns) {
    const id = `chat:${pattern}`;
    const known = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
    if (known.length > 0) continue;
    await browser.scripting.registerContentScripts([
      {
        id,
        js: [PAGE_SCRIPT],
        matches: [pattern],
        allFrames: true,
        matchOriginAsFallback: true,
        persistAcrossSessions: false,
        runAt: 'document_start',
      } as never,
    ]);
  }
}

export async function stopInjecting(pattern: string): Promise<void> {
  const id = `chat:${pattern}`;
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
}

/**
 * Runs the page script now in every frame of the tab that the user has allowed and that has none. A second one would end
 * the first in the middle of its reading, and what the first had not delivered yet would be read and stored again.
 */
export async function injectNow(tabId: number): Promise<void> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => Boolean((globalThis as PageScriptSlot).parleyAgent?.isAlive()),
    injectImmediately: true,
  } as never);
  const without = frames.filter(({ result }) => result !== true);
  await Promise.all(without.map(({ frameId }) => injectInFrame(tabId, frameId)));
}

async function injectInFrame(tabId: number, frameId: number): Promise<void> {
  try {
    await bringInto(tabId, frameId, PAGE_SCRIPT);
  } catch (error) {
    // An embedded page that has just gone away gets the script when it loads again.
    if (frameId === 0) throw error;
  }
}

/** Frames of a tab that the user has allowed us to read. */
export async function framesOf(tabId: number): Promise<readonly number[]> {
  const found = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => true,
  } as never);
  return found.map(({ frameId }) => frameId);
}

function bringInto(tabId: number, frameId: number, file: string): Promise<unknown> {
  return browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [file],
    injectImmediately: true,
  } as never);
}

/** Opens the phrase picker in one frame, or closes it there. */
export const injectPhrasePicker = (tabId: number, frameId: number): Promise<unknown> =>
  bringInto(tabId, frameId, PHRASE_PICKER);

/** Brings the page reader into one frame. Harmless when it is there already. */
export const injectReader = (tabId: number, frameId: number): Promise<unknown> =>
  bringInto(tabId, frameId, READER);

/** Brings what keeps the messages into one frame. Harmless when it is there already. */
export const injectBook = (tabId: number, frameId: number): Promise<unknown> =>
  bringInto(tabId, frameId, BOOK);

/** Brings the picker into every frame of the tab that the user has allowed. */
export async function injectPicker(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: [PICKER],
    injectImmediately: true,
  } as never);
}
