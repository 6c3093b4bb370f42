import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgreementProvider } from '@/components/agreement/agreement-context';
import { ConversationProvider, useConversation } from '@/components/conversation-context';
import { LetterDebt } from '@/components/letters/letter-debt';
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

/** Places that are the same whichever debt a letter is about. */
const OF_THE_PERSON: ReadonlySet<string> = new Set(['姓名', '联系方式']);
const PERSON = 'person';

/** 信函: a kind on the left, the letter on the right, to be filled, put in the user's own words and saved. */
export function LettersView({ first = null }: { readonly first?: string | null }) {
  return (
    <ScreenBoundary>
      <ConversationProvider>
        <AgreementProvider>
          <OffersProvider>
            <PanelStateProvider>
              <Letters first={KINDS.find((kind) => kind === first) ?? 'application'} />
            </PanelStateProvider>
          </OffersProvider>
        </AgreementProvider>
      </ConversationProvider>
    </ScreenBoundary>
  );
}

function Letters({ first }: { readonly first: LetterKind }) {
  const { t } = useTranslation('letters');
  const [kind, setKind] = useState(first);
  const { id, debt } = useConversation();
  // What was typed serves every letter about the same debt while the page is open; it is stored nowhere.
  const about = `${debt?.id} ${id}`;
  const [typed, setTyped] = useState<Readonly<Record<string, Readonly<Record<string, string>>>>>(
    {},
  );
  return (
    <div className={classes.page}>
      <nav className={classes.kinds} aria-label={t('title')}>
        <h1 className={classes.title}>{t('title')}</h1>
        <LetterDebt />
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
          key={`${kind} ${about}`}
          kind={kind}
          values={{ ...typed[PERSON], ...typed[about] }}
          onFill={(label, value) => {
            const key = OF_THE_PERSON.has(label) ? PERSON : about;
            setTyped((all) => ({ ...all, [key]: { ...all[key], [label]: value } }));
          }}
        />
      </main>
    </div>
  );
}
