import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgreementProvider } from '@/components/agreement/agreement-context';
import { ConversationProvider } from '@/components/conversation-context';
import { LetterDesk } from '@/components/letters/letter-desk';
import { OffersProvider } from '@/components/offers/offers-context';
import { PanelStateProvider } from '@/components/panel/panel-state';
import { ScreenBoundary } from '@/components/panel/screen-boundary';
import type { LetterKind } from '@/lib/negotiation/letters/letter';
import classes from './letters-view.module.css';

const KINDS: readonly LetterKind[] = [
  'application',
  'agreement-sheet',
  'materials-cover',
  'complaint-lender',
  'complaint-regulator',
  'credit-objection',
  'settlement-proof',
  'call-log',
];

/** 信函: a kind on the left, the letter on the right, to be filled, put in the user's own words and saved. */
export function LettersView() {
  return (
    <ScreenBoundary>
      <ConversationProvider>
        <AgreementProvider>
          <OffersProvider>
            <PanelStateProvider>
              <Letters />
            </PanelStateProvider>
          </OffersProvider>
        </AgreementProvider>
      </ConversationProvider>
    </ScreenBoundary>
  );
}

function Letters() {
  const { t } = useTranslation('letters');
  const [kind, setKind] = useState<LetterKind>('application');
  // Name and contract are the same in every letter: typed once while the page is open, stored nowhere.
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  return (
    <div className={classes.page}>
      <nav className={classes.kinds} aria-label={t('title')}>
        <h1 className={classes.title}>{t('title')}</h1>
        <ul>
          {KINDS.map((one) => (
            <li key={one}>
              <UnstyledButton
                className={classes.kind ?? ''}
                aria-current={one === kind ? 'true' : undefined}
                onClick={() => setKind(one)}
              >
                <strong>{t(`kinds.${one}`)}</strong>
                <span>{t(`purposes.${one}`)}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </nav>
      <main className={classes.desk}>
        <LetterDesk
          key={kind}
          kind={kind}
          values={values}
          onFill={(label, value) => setValues((all) => ({ ...all, [label]: value }))}
        />
      </main>
    </div>
  );
}
