import { notifications } from '@mantine/notifications';
import { createRoot, type Root } from 'react-dom/client';
import { ServicesProvider } from '@/components/services-context';
import { ParleyRoot } from '@/components/ui/parley-root';
import { type Fake, fakeServices } from './fake-services';
import { SCREENS } from './screens';

interface Look {
  readonly lang: 'zh-CN' | 'zh-TW' | 'en';
  readonly scheme: 'light' | 'dark';
}

const page = document.getElementById('root');
if (!page) throw new Error('gallery: #root is missing');
let root: Root = createRoot(page);
let preferences: Fake['services']['preferences'] | null = null;

/** Shows a screen from its beginning. */
function show(name: string, { lang, scheme }: Look) {
  const screen = SCREENS[name];
  if (!screen || !page) throw new Error(`gallery: no screen ${name}`);
  root.unmount();
  notifications.clean();
  document.documentElement.removeAttribute('style');
  root = createRoot(page);
  const { services } = fakeServices({ ...screen.scene, language: lang, scheme });
  preferences = services.preferences;
  root.render(
    <ServicesProvider value={services}>
      <ParleyRoot>{screen.view}</ParleyRoot>
    </ServicesProvider>,
  );
}

/** The screen that is shown, as it stands, in another language or colour scheme. */
function turn({ lang, scheme }: Look) {
  preferences?.setLanguage(lang);
  preferences?.setColourScheme(scheme);
}

/** What the camera needs: how to bring up each screen, and how it is reached. */
const screens = Object.fromEntries(
  Object.entries(SCREENS).map(([name, { press, type, size }]) => [
    name,
    { press: press ?? [], type: type ?? null, size: size ?? null },
  ]),
);
Object.assign(window, { gallery: { screens, show, turn } });

const query = new URLSearchParams(location.search);
const asked = query.get('screen');
if (asked) {
  show(asked, {
    lang: (query.get('lang') ?? 'zh-CN') as Look['lang'],
    scheme: (query.get('scheme') ?? 'light') as Look['scheme'],
  });
} else {
  root.render(
    <ul>
      {Object.keys(SCREENS).map((name) => (
        <li key={name}>
          <a href={`?screen=${name}`}>{name}</a>
        </li>
      ))}
    </ul>,
  );
}
