import { Button } from '@mantine/core';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgreement } from '@/components/agreement/agreement-context';
import { PlanDetails, type WantedFact } from '@/components/calculator/plan-details';
import { useConversation } from '@/components/conversation-context';
import { KeyFigures } from '@/components/offers/key-figures';
import type { OfferView } from '@/components/offers/offer-view';
import { useFreshView, useOfferActions } from '@/components/offers/offers-context';
import type { OwnQuestion } from '@/components/offers/own-questions';
import { SaidUnsaid } from '@/components/offers/said-unsaid';
import { useViewName } from '@/components/offers/use-view-name';
import { VerdictLine } from '@/components/offers/verdict-line';
import { usePanelState } from '@/components/panel/panel-state';
import { isWayOpen } from '@/lib/negotiation/agreement/agreement';
import classes from './offer-card.module.css';

interface Props {
  readonly view: OfferView;
  /** To look at this offer is what the panel suggests doing now. */
  readonly isNext: boolean;
  readonly isComparable: boolean;
  /** A plan entered by hand is not wanted any more. */
  readonly onRemove: (id: string, name: string) => void;
}

/** An offer: what it is, what was and was not said, the verdict; unfolded it is the calculator. */
export const OfferCard = memo(function OfferCard(props: Props) {
  const { view, isNext, isComparable, onRemove } = props;
  const { t } = useTranslation('offers');
  const { focusedOffer } = usePanelState();
  const { markOpened } = useOfferActions();
  const nameOf = useViewName();
  const card = useRef<HTMLElement>(null);
  const isBlank = view.offer === null && !view.check?.totals && view.read.corrected.length === 0;
  const isFocused = focusedOffer?.id === view.id;
  // What has just been entered or taken in is open from the first, so that its first field takes the focus.
  const [isOpen, setOpen] = useState(isBlank || (isFocused && view.offer === null));
  // A new object for every press.
  const [wanted, setWanted] = useState<WantedFact | null>(null);
  const fill = (code: OwnQuestion) => {
    setOpen(true);
    setWanted({ code });
  };
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
        <Verdict view={view} onFill={fill} />
      )}
      {view.offer ? <SaidUnsaid view={view} /> : null}
      <div className={classes.actions}>
        <Button
          variant={isOpen ? 'default' : isNext ? 'filled' : 'light'}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t('closeDetails') : t('open')}
        </Button>
        <MoreActions view={view} isComparable={isComparable} />
        {view.offer === null ? (
          <Button variant="subtle" color="gray" onClick={() => onRemove(view.id, nameOf(view))}>
            {t('remove')}
          </Button>
        ) : null}
      </div>
      {isOpen ? <PlanDetails view={view} wanted={wanted} /> : null}
    </article>
  );
});

/** What follows every key at once; the rest of the card is drawn when the keys leave time for it. */
function Verdict(props: {
  readonly view: OfferView;
  readonly onFill: (code: OwnQuestion) => void;
}) {
  const fresh = useFreshView(props.view);
  return (
    <>
      <VerdictLine view={fresh} onFill={props.onFill} />
      <KeyFigures view={fresh} />
    </>
  );
}

/** 写复述 asks for all that is open at once; 比较 and 还价 lead on within the tab. */
function MoreActions({ view, isComparable }: Pick<Props, 'view' | 'isComparable'>) {
  const { t } = useTranslation('offers');
  const { jumpTo } = useOfferActions();
  const { showPlace } = usePanelState();
  const { ledger } = useAgreement();
  return (
    <>
      {view.isOnTable && view.check && !isWayOpen(ledger) ? (
        <Button variant="default" onClick={() => showPlace('read-back')}>
          {t('agreement:readBack.make')}
        </Button>
      ) : null}
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
