import type { ReactNode } from 'react';
import { AgreementProvider } from '@/components/agreement/agreement-context';
import { ConversationProvider } from '@/components/conversation-context';
import { GuideProvider } from '@/components/guide-context';
import { OffersProvider } from '@/components/offers/offers-context';
import { PanelStateProvider } from '@/components/panel/panel-state';
import { SafetyProvider } from '@/components/safety/safety-context';

/** The conversation in view and everything that is understood from it, for the tabs. */
export function TalkProviders({ children }: { readonly children: ReactNode }) {
  return (
    <ConversationProvider>
      <AgreementProvider>
        <OffersProvider>
          <GuideProvider>
            <PanelStateProvider>
              <SafetyProvider>{children}</SafetyProvider>
            </PanelStateProvider>
          </GuideProvider>
        </OffersProvider>
      </AgreementProvider>
    </ConversationProvider>
  );
}
