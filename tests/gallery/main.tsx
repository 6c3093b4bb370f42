import { createRoot } from 'react-dom/client';
import { ServicesProvider } from '@/components/services-context';
import { ParleyRoot } from '@/components/ui/parley-root';
import { fakeServices } from './fake-services';
import { SCREENS } from './screens';

/** What the camera needs to know of each screen. */
Object.assign(window, {
  galleryScreens: Object.fromEntries(
    Object.entries(SCREENS).map(([name, { press, type, size }]) => [
      name,
      { press: press ?? [], type: type ?? null, size: size ?? null },
    ]),
  ),
});

const query = new URLSearchParams(location.search);
const screen = SCREENS[query.get('screen') ?? ''];
const root = document.getElementById('root');
if (!root) throw new Error('gallery: #root is missing');

if (!screen) {
  createRoot(root).render(
    <ul>
      {Object.keys(SCREENS).map((name) => (
        <li key={name}>
          <a href={`?screen=${name}`}>{name}</a>
        </li>
      ))}
    </ul>,
  );
} else {
  const { services } = fakeServices({
    ...screen.scene,
    language: (query.get('lang') ?? 'zh-CN') as 'zh-CN' | 'zh-TW' | 'en',
    scheme: (query.get('scheme') ?? 'light') as 'light' | 'dark',
  });
  if (query.get('zoom')) document.documentElement.style.fontSize = `${query.get('zoom')}%`;
  createRoot(root).render(
    <ServicesProvider value={services}>
      <ParleyRoot>{screen.view}</ParleyRoot>
    </ServicesProvider>,
  );
}
