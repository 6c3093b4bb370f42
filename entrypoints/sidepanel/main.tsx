import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ServicesProvider } from '@/components/services-context';
import { App } from './App';
import { createServices } from './services';

async function start(): Promise<void> {
  const tabId = new URLSearchParams(location.search).get('tabId');
  const services = await createServices(tabId === null ? null : Number(tabId));
  const root = document.getElementById('root');
  if (!root) throw new Error('sidepanel: #root is missing');
  createRoot(root).render(
    <StrictMode>
      <ServicesProvider value={services}>
        <App />
      </ServicesProvider>
    </StrictMode>,
  );
}

void start();
