/** A page of a story, in either browser. Targets are XPath, which both drivers read. */
export interface StoryScreen {
  readonly press: (xpath: string) => Promise<void>;
  readonly fill: (xpath: string, text: string) => Promise<void>;
  /** Waits until it is on the page. */
  readonly see: (xpath: string) => Promise<void>;
  readonly count: (xpath: string) => Promise<number>;
  /** Runs an expression in the page. */
  readonly run: <T>(expression: string) => Promise<T>;
  readonly front: () => Promise<void>;
}

const quoted = (text: string): string =>
  text.includes("'") ? `concat('${text.replaceAll("'", `', "'", '`)}')` : `'${text}'`;

export const button = (name: string): string =>
  `//button[not(@disabled)][normalize-space(.)=${quoted(name)} or @aria-label=${quoted(name)}]`;
export const withText = (text: string): string => `//*[contains(text(), ${quoted(text)})]`;
export const tab = (name: string): string =>
  `//button[@role='tab'][normalize-space(.)=${quoted(name)}]`;
export const menuItem = (start: string): string =>
  `//*[@role='menuitem'][starts-with(normalize-space(.), ${quoted(start)})]`;
export const field = (label: string): string =>
  `//*[self::input or self::textarea][@id=//label[normalize-space(.)=${quoted(label)}]/@for]`;
export const label = (text: string): string => `//label[normalize-space(.)=${quoted(text)}]`;
