interface ShadowApis {
  readonly dom?: { readonly openOrClosedShadowRoot: (element: HTMLElement) => ShadowRoot | null };
}

/** Asked for hundreds of times, and looked up each time by the browser. */
let chromium: ShadowApis['dom'];

/** The shadow root of an element, closed ones included where the browser offers that to extensions. */
export function openShadowRoot(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const firefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null })
    .openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  chromium ??= (globalThis as { chrome?: ShadowApis }).chrome?.dom;
  if (!chromium || !(element instanceof HTMLElement)) return null;
  return chromium.openOrClosedShadowRoot(element);
}
