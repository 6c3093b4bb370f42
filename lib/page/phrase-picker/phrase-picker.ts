import { MARKER_ATTRIBUTE } from '@/lib/page/marker';
import { itemsFor, type PickerContent, type PickerItem, step } from './phrase-list';
import { PICKER_STYLE } from './phrase-picker-style';

interface PickerOptions {
  readonly document: Document;
  /** What the picker is put above, or null: the bottom of the window. */
  readonly above: Element | null;
  readonly content: PickerContent;
  /** After the picker is gone; it never sends. */
  readonly onChosen: (text: string) => void;
  /** Gone, whatever the reason. */
  readonly onClosed: () => void;
}

/** Kept from the page while they are meant for the picker. */
const KEPT = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'paste',
  'copy',
  'cut',
] as const;
const GAP_PX = 8;
/** As in the style. */
const HIGHEST_PX = 340;

/**
 * A list of sentences over the page's input, in a closed shadow root: the page can neither read nor press it, since
 * only what the user really does counts. Returns a function that closes it.
 */
export function openPhrasePicker(options: PickerOptions): () => void {
  const view = options.document.defaultView as Window;
  const parts = build(options);
  const { host, input } = parts;
  let shown: readonly PickerItem[] = [];
  let at = 0;
  const draw = (): void => drawList(parts, shown, at, options.content.words.none);
  const search = (): void => {
    shown = itemsFor(options.content.items, input.value);
    at = 0;
    draw();
  };
  const close = (): void => {
    for (const type of KEPT) view.removeEventListener(type, keep, true);
    view.removeEventListener('pointerdown', outside, true);
    host.remove();
    options.onClosed();
  };
  const choose = (item: PickerItem | undefined): void => {
    if (!item) return;
    close();
    options.onChosen(item.text);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') choose(shown[at]);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      at = step(at, event.key, shown.length);
      draw();
    } else if (event.key !== 'Tab') return;
    event.preventDefault();
  };
  const keep = (event: Event): void => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    if (!event.isTrusted) event.preventDefault();
    else if (event.type === 'keydown') onKey(event as KeyboardEvent);
    else if (event.type === 'input') search();
  };
  const outside = (event: Event): void => {
    if (event.isTrusted && event.target !== host) close();
  };
  parts.list.addEventListener('pointerdown', (event) => {
    const row = (event.target as Element).closest('li');
    event.preventDefault();
    if (event.isTrusted && row) choose(shown[Number(row.dataset.index)]);
  });
  for (const type of KEPT) view.addEventListener(type, keep, true);
  view.addEventListener('pointerdown', outside, true);
  options.document.documentElement.append(host);
  place(host, options.above, view);
  search();
  input.focus();
  return close;
}

interface Parts {
  readonly host: HTMLElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
}

function build({ document, content: { words } }: PickerOptions): Parts {
  const make = <T extends keyof HTMLElementTagNameMap>(
    tag: T,
    attributes: Readonly<Record<string, string>>,
  ): HTMLElementTagNameMap[T] => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const host = make('div', { [MARKER_ATTRIBUTE]: '' });
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: true });
  const style = make('style', {});
  style.textContent = PICKER_STYLE;
  const box = make('div', { class: 'box', role: 'dialog', 'aria-label': words.label });
  const input = make('input', {
    role: 'combobox',
    'aria-label': words.search,
    'aria-controls': 'list',
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
    placeholder: words.search,
    autocomplete: 'off',
  });
  const list = make('ul', { id: 'list', role: 'listbox', 'aria-label': words.label });
  const hint = make('p', {});
  hint.textContent = words.hint;
  box.append(input, list, hint);
  root.append(style, box);
  return { host, input, list };
}

function drawList({ input, list }: Parts, shown: readonly PickerItem[], at: number, none: string) {
  const document = list.ownerDocument;
  list.replaceChildren(
    ...shown.map(({ text, note }, index) => {
      const row = document.createElement('li');
      row.id = `row-${index}`;
      row.dataset.index = String(index);
      row.setAttribute('role', 'option');
      row.setAttribute('aria-selected', String(index === at));
      const small = document.createElement('small');
      small.textContent = note;
      row.append(text, small);
      return row;
    }),
  );
  if (shown.length === 0) list.textContent = none;
  input.setAttribute('aria-activedescendant', shown.length === 0 ? '' : `row-${at}`);
  list.children[at]?.scrollIntoView({ block: 'nearest' });
}

/** Above the input, or below it where there is more room; as wide as it within reason, never outside the window. */
function place(host: HTMLElement, above: Element | null, view: Window): void {
  const box = above?.getBoundingClientRect() ?? {
    left: 0,
    width: 420,
    top: view.innerHeight,
    bottom: 0,
  };
  const width = Math.min(Math.max(box.width, 320), 520, view.innerWidth - 2 * GAP_PX);
  const left = Math.min(Math.max(box.left, GAP_PX), view.innerWidth - width - GAP_PX);
  const room = { above: box.top - 2 * GAP_PX, below: view.innerHeight - box.bottom - 2 * GAP_PX };
  const isAbove = room.above >= HIGHEST_PX || room.above >= room.below;
  host.style.width = `${width}px`;
  host.style.left = `${left}px`;
  host.style.setProperty('--room', `${Math.max(isAbove ? room.above : room.below, 120)}px`);
  if (isAbove) host.style.bottom = `${Math.max(view.innerHeight - box.top + GAP_PX, GAP_PX)}px`;
  else host.style.top = `${box.bottom + GAP_PX}px`;
}
