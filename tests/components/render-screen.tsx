import { cleanup, configure, fireEvent, render, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, vi } from 'vitest';
import { ServicesProvider } from '@/components/services-context';
import { ParleyRoot } from '@/components/ui/parley-root';
import { type Fake, fakeServices, type Scene } from '../gallery/fake-services';

/** What jsdom lacks and Mantine or the virtual list asks for. */
export function prepareDom(): void {
  // Generous, because a busy machine must not turn a right answer into a failure.
  configure({ asyncUtilTimeout: 10_000, defaultHidden: true });
  vi.setConfig({ testTimeout: 60_000 });
  beforeAll(() => {
    class StillObserver {
      observe() {
        return undefined;
      }
      unobserve() {
        return undefined;
      }
      disconnect() {
        return undefined;
      }
    }
    vi.stubGlobal('ResizeObserver', StillObserver);
    vi.stubGlobal('scrollTo', () => undefined);
    Element.prototype.scrollIntoView = () => undefined;
    layOutEverything();
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: query.includes('reduce'),
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
    }));
    Object.defineProperty(document, 'fonts', {
      configurable: true,
      value: { addEventListener: () => undefined, removeEventListener: () => undefined },
    });
  });
  afterEach(cleanup);
}

/** jsdom gives every element the size zero; then a virtual list shows no row and a menu hides itself. */
function layOutEverything(): void {
  const heightOf = (element: Element) => (element.hasAttribute('data-index') ? 40 : 600);
  for (const name of ['offsetHeight', 'clientHeight', 'scrollHeight'] as const)
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get(this: Element) {
        return heightOf(this);
      },
    });
  for (const name of ['offsetWidth', 'clientWidth', 'scrollWidth'] as const)
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => 380 });
  Element.prototype.getBoundingClientRect = function (this: Element) {
    return new DOMRect(0, 0, 380, heightOf(this));
  };
  Element.prototype.scrollTo = function (this: Element) {
    queueMicrotask(() => this.dispatchEvent(new Event('scroll')));
  };
}

/** Opens a part that is folded away; what was never opened is not drawn. */
export function unfold(around: HTMLElement, title: string): void {
  const details = within(around).getByText(title, { selector: 'summary' }).closest('details');
  if (!details) throw new Error(`nothing folds under ${title}`);
  details.open = true;
  fireEvent(details, new Event('toggle'));
}

export function renderScreen(view: ReactNode, scene: Scene = {}): Fake {
  const fake = fakeServices(scene);
  render(
    <ServicesProvider value={fake.services}>
      <ParleyRoot>{view}</ParleyRoot>
    </ServicesProvider>,
  );
  return fake;
}
