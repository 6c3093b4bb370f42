import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlanDetails } from '@/components/calculator/plan-details';
import { useComparable } from '@/components/comparison/use-comparable';
import { useConversation } from '@/components/conversation-context';
import { KeyFigures } from '@/components/offers/key-figures';
import { type OfferView, useOffers } from '@/components/offers/offers-context';
import { SaidUnsaid } from '@/components/offers/said-unsaid';
import { useViewName } from '@/components/offers/use-view-name';
import { VerdictLine } from '@/components/offers/verdict-line';
import { usePanelState } from '@/components/panel/panel-state';
import { useMainAction } from '@/components/panel/use-main-action';
import classes from './offer-card.module.css';

/** An offer: what it is, what was and was not said, the verdict; unfolded it is the calculator. */
export function OfferCard({ view }: { readonly view: OfferView }) {
  const { t } = useTranslation('offers');
  const { focusedOffer } = usePanelState();
  const { markOpened, removeManual } = useOffers();
  const card = useRef<HTMLElement>(null);
  const main = useMainAction();
  const isBlank = view.offer === null && !view.check?.totals && view.read.corrected.length === 0;
  const [isOpen, setOpen] = useState(isBlank);
  const isFocused = focusedOffer?.id === view.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request opens the card again
  useEffect(() => {
    if (!isFocused) return;
    setOpen(true);
    card.current?.scrollIntoView({ block: 'start' });
    // A plan entered by hand begins with its first field.
    if (view.offer === null)
      card.current?.querySelector<HTMLElement>('select, input')?.focus({ preventScroll: true });
  }, [isFocused, focusedOffer?.count]);
  useEffect(() => {
    if (isOpen && view.check?.totals) markOpened(view.id);
  }, [isOpen, view.check, view.id, markOpened]);
  return (
    <article ref={card} className={classes.card} aria-labelledby={`offer-${view.id}`}>
      <OfferHead view={view} />
      {isBlank ? (
        <p className={classes.blank}>{t('blank')}</p>
      ) : (
        <>
          <VerdictLine view={view} />
          <KeyFigures view={view} />
        </>
      )}
      {view.offer ? <SaidUnsaid view={view} /> : null}
      <div className={classes.actions}>
        <Button
          variant={isOpen ? 'default' : view.isOnTable && main !== 'record' ? 'filled' : 'light'}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t('closeDetails') : t('open')}
        </Button>
        <MoreActions view={view} />
        {view.offer === null ? (
          <Button variant="subtle" color="gray" onClick={() => removeManual(view.id)}>
            {t('remove')}
          </Button>
        ) : null}
      </div>
      {isOpen ? <PlanDetails view={view} /> : null}
    </article>
  );
}

/** 比较 and 还价: both lead on within the tab. */
function MoreActions({ view }: { readonly view: OfferView }) {
  const { t } = useTranslation('offers');
  const { jumpTo } = useOffers();
  const comparable = useComparable();
  const isComparable = comparable.length > 1 && comparable.some((one) => one.view.id === view.id);
  return (
    <>
      {isComparable ? (
        <Button variant="default" onClick={() => jumpTo('comparison')}>
          {t('comparison:compare')}
        </Button>
      ) : null}
      {view.offer ? (
        <Button variant="default" onClick={() => jumpTo('proposal')}>
          {t('counter')}
        </Button>
      ) : null}
    </>
  );
}

function OfferHead({ view }: { readonly view: OfferView }) {
  const { t } = useTranslation('offers');
  const { messages } = useConversation();
  const nameOf = useViewName();
  const last = view.offer?.messageIds.at(-1);
  const message = messages.find((candidate) => candidate.id === last);
  const time = message?.pageTime?.raw ?? null;
  return (
    <header className={classes.head}>
      <p className={classes.kind}>
        {view.offer ? t(`kind.${view.offer.kind}`) : t('byHand')}
        {time ? <span>{t('readAt', { time })}</span> : null}
      </p>
      <h2 className={classes.title} id={`offer-${view.id}`}>
        {nameOf(view)}
      </h2>
    </header>
  );
}
