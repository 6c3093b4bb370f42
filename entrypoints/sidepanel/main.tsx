import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { ServicesProvider } from '@/components/services-context';
import { createI18n } from '@/lib/i18n/i18n';
import { App } from './App';
import { createServices } from './services';

async function start(): Promise<void> {
  const tabId = new URLSearchParams(location.search).get('tabId');
  const services = await createServices(tabId === null ? null : Number(tabId));
  const i18n = createI18n(services.preferences.language.get());
  services.preferences.language.subscribe(() => {
    void i18n.changeLanguage(services.preferences.language.get());
  });
  const root = document.getElementById('root');
  if (!root) throw new Error('sidepanel: #root is missing');
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <ServicesProvider value={services}>
          <App />
        </ServicesProvider>
      </I18nextProvider>
    </StrictMode>,
  );
}

void start();
