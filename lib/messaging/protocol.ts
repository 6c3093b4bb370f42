import type { InsertError } from '@/lib/page/insert/insert-error';
import type { MarkerState } from '@/lib/page/marker';
import type { PickerContent } from '@/lib/page/phrase-picker/phrase-list';
import type { PickerWord } from '@/lib/page/picker/picker';
import type { KnownMessage, PointedAs, WatchStatus } from '@/lib/page/watch-types';
import type { Result } from '@/lib/result';
import type { EntryDraft } from '@/lib/transcript/entry';

/** What a page script is told to do: record into this session. */
export interface PageOrders {
  readonly sessionId: string;
  readonly conversationId: string;
  /** Messages already stored, so that a reload aligns instead of doubling. */
  readonly known: readonly KnownMessage[];
  /** The user's stored corrections for this site, unchecked. */
  readonly hints: unknown;
  /** Whether the user lets drafts in the page's own input be checked on this site. */
  readonly watchesDraft: boolean;
  /** What our marker and picker say there. */
  readonly words: Readonly<Record<MarkerState | PickerWord, string>>;
}

/** What a page script reports about its frame. */
export interface PageReport {
  readonly sessionId: string;
  readonly state: 'looking' | 'watching' | 'lost' | 'overloaded';
  readonly messages: number;
  /** What the user once pointed at and the page no longer has. */
  readonly staleHint: WatchStatus['staleHint'];
  /** Origins of visible embedded pages that this script cannot see into. */
  readonly embeddedOrigins: readonly string[];
}

export type AppendRefusal =
  | 'refused' // not our page script, or its site is not being recorded
  | 'session-over'
  | 'storage-full'
  | 'storage-failed';

/** Every message between contexts: `noun.verb`, request and reply. Replies are plain data; an Error never crosses. */
export interface Protocol {
  /** Page script → background: a frame is ready; is it to record? */
  'page.hello': {
    request: { readonly pageId: string; readonly top: boolean };
    reply: Result<PageOrders, 'not-recording' | 'refused'>;
  };
  /** Page script → background: this frame has a chat; bring what keeps its messages. */
  'page.found': {
    request: { readonly sessionId: string };
    reply: Result<null, 'refused'>;
  };
  /** Page script → background: store these; the reply comes after the strict transaction has completed. */
  'entries.append': {
    request: { readonly sessionId: string; readonly drafts: readonly EntryDraft[] };
    reply: Result<{ readonly acknowledged: readonly string[] }, AppendRefusal>;
  };
  /** Page script → background: what the frame shows now. */
  'page.report': { request: PageReport; reply: Result<null, 'refused'> };
  /** Page script → background: this document is going away, with so many entries not yet acknowledged. */
  'page.leave': {
    request: { readonly sessionId: string; readonly undelivered: number };
    reply: Result<null, 'refused'>;
  };
  /** Page script → background: the user has pointed at something, or has given up (`hints` null). */
  'page.pointed': {
    request: { readonly sessionId: string; readonly hints: unknown };
    reply: Result<null, 'refused'>;
  };
  /** Panel → background: record this tab. The origin has been granted by the user just before. */
  'recording.start': {
    request: { readonly tabId: number };
    reply: Result<
      { readonly conversationId: string },
      'no-tab' | 'origin-unknown' | 'forbidden-page' | 'injection-failed'
    >;
  };
  /** Panel → background: an embedded page's origin has just been granted. */
  'recording.frame': {
    request: { readonly tabId: number; readonly origin: string };
    reply: Result<null, 'not-recording' | 'injection-failed'>;
  };
  'recording.pause': { request: { readonly tabId: number }; reply: Result<null, 'not-recording'> };
  'recording.resume': { request: { readonly tabId: number }; reply: Result<null, 'not-recording'> };
  'recording.stop': { request: { readonly tabId: number }; reply: Result<null, 'not-recording'> };
  /** Panel → background: let the user point at something on the page; null: no more. */
  'recording.point': {
    request: { readonly tabId: number; readonly as: PointedAs | null };
    reply: Result<null, 'not-recording' | 'injection-failed'>;
  };
  /** Panel or background → page script: begin recording. */
  'page.begin': { request: { readonly tabId: number }; reply: Result<null, never> };
  /** Background → page script: flush, then stop watching. Says how many entries could not be delivered. */
  'page.halt': {
    request: { readonly tabId: number };
    reply: Result<{ readonly undelivered: number }, never>;
  };
  /** Background → page script: let the user point; null: stop that. Origins: embedded pages that are read too. */
  'page.point': {
    request: {
      readonly tabId: number;
      readonly as: PointedAs | null;
      readonly origins: readonly string[];
    };
    reply: Result<null, never>;
  };
  /** Panel → page script: the user says who speaks in bubbles that look like this message's. */
  'page.teach': {
    request: { readonly tabId: number; readonly messageId: string; readonly as: 'me' | 'agent' };
    reply: Result<null, 'not-shown'>;
  };
  /** Panel → page script: what was pointed at is forgotten; look for the chat again. */
  'page.forget': { request: { readonly tabId: number }; reply: Result<null, never> };
  /** Panel → page script: write this into the chat's input; never send. */
  'page.insert': {
    request: { readonly tabId: number; readonly text: string };
    reply: Result<'inserted', InsertError>;
  };
  /** Panel → page script: follow what is typed into the chat's input, or stop. Only where the user switched it on. */
  'page.watchDraft': {
    request: { readonly tabId: number; readonly isOn: boolean };
    reply: Result<null, never>;
  };
  /** Page script → panel: what stands in the chat's input now. Checked there and forgotten. */
  'draft.changed': { request: { readonly text: string }; reply: Result<null, 'refused'> };
  /** Page script → background: which sentences may be picked now? */
  'picker.list': {
    request: Record<never, never>;
    reply: Result<PickerContent, 'not-recording' | 'no-panel'>;
  };
  /** Background → the panel beside that tab: the same. */
  'phrases.list': { request: { readonly tabId: number }; reply: Result<PickerContent, never> };
  /** Page script → panel: how it went, in words that the panel gave. */
  'picker.done': { request: { readonly message: string }; reply: Result<null, 'refused'> };
  /** Background → our own practice page: open the picker. */
  'page.pick': { request: { readonly tabId: number }; reply: Result<null, never> };
  /** Page script asked by tests and the capture command: has everything been read and acknowledged? */
  'page.idle': { request: { readonly tabId: number }; reply: Result<boolean, never> };
  /** Background → panel: the toolbar icon gave us this tab's address. */
  'tab.granted': { request: { readonly tabId: number }; reply: Result<null, never> };
  /** Background → panel: the note shortcut was pressed. */
  'note.begin': { request: Record<never, never>; reply: Result<null, never> };
}

export type MessageName = keyof Protocol;
export type RequestOf<N extends MessageName> = Protocol[N]['request'];
export type ReplyOf<N extends MessageName> = Protocol[N]['reply'];

/** As it travels. `parley` tells our messages from a library's. */
export interface Envelope<N extends MessageName = MessageName> {
  readonly parley: N;
  readonly payload: RequestOf<N>;
}
