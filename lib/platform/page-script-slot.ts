/** Where the page script leaves word of itself in a frame, so that a second one is not brought in beside it. */
export interface PageScriptSlot {
  parleyAgent?: { readonly isAlive: () => boolean; readonly stop: () => void };
}
