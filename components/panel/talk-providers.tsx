import type { ReactNode } from 'react';
import { AgreementProvider } from '@/components/agreement/agreement-context';
import { ConversationProvider } from '@/components/conversation-context';
import { GuideProvider } from '@/components/guide-context';
import { OffersProvider } from '@/components/offers/offers-context';
import { PanelStateProvider } from '@/components/panel/panel-state';
import { SafetyProvider } from '@/components/safety/safety-context';

/** The conversation in view and everything that is understood from it, for the tabs. */
interface Props {
  readonly children: ReactNode;
  readonly hasDebtsBeside?: boolean;
}

export function TalkProviders({ children, hasDebtsBeside = false }: Props) {
  return (
    <ConversationProvider>
      <AgreementProvider>
        <OffersProvider>
          <GuideProvider>
            <PanelStateProvider hasDebtsBeside={hasDebtsBeside}>
              <SafetyProvider>{children}</SafetyProvider>
            </PanelStateProvider>
          </GuideProvider>
        </OffersProvider>
      </AgreementProvider>
    </ConversationProvider>
  );
}
