import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LockGate } from '@/components/lock/lock-gate';
import { type Services, ServicesProvider } from '@/components/services-context';
import { ParleyRoot } from '@/components/ui/parley-root';

/** Puts a view into one of our own pages, with services, language and colours around it. */
export function mountPage(services: Services, view: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('mountPage: #root is missing');
  createRoot(root).render(
    <StrictMode>
      <ServicesProvider value={services}>
        <ParleyRoot>
          <LockGate>{view}</LockGate>
        </ParleyRoot>
      </ServicesProvider>
    </StrictMode>,
  );
}
