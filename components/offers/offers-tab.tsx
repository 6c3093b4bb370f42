import { Button, Menu } from '@mantine/core';
import { IconCalculator, IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgreement } from '@/components/agreement/agreement-context';
import { AgreementSection } from '@/components/agreement/agreement-section';
import { ComparisonSection } from '@/components/comparison/comparison-section';
import { useComparable } from '@/components/comparison/use-comparable';
import { useConversation } from '@/components/conversation-context';
import { OfferCard } from '@/components/offers/offer-card';
import { useOfferActions, useOffers } from '@/components/offers/offers-context';
import { usePanelState } from '@/components/panel/panel-state';
import { useMainAction } from '@/components/panel/use-main-action';
import { PLAN_KINDS } from '@/components/plan-form/plan-kinds';
import { ProposalSection } from '@/components/proposal/proposal-section';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadingLines } from '@/components/ui/loading-lines';
import { TextButton } from '@/components/ui/text-button';
import { isWayOpen } from '@/lib/negotiation/agreement/agreement';
import classes from './offers-tab.module.css';

/** 方案: what is on the table, newest first; each unfolds into the calculator. */
export function OffersTab() {
  const { t } = useTranslation('offers');
  const { isLoading } = useConversation();
  const { gone, remove } = useRemoved();
  const { views } = useOffers();
  const comparable = useComparable();
  const isRecording = useMainAction() !== 'record';
  if (isLoading) return <LoadingLines lines={4} />;
  const isEmpty = views.length === 0;
  // One place for both: the first plan may come while the menu of AddPlan is open.
  return (
    <div className={classes.tab} data-empty={isEmpty || undefined}>
      {gone ? <Removed key={gone.id} {...gone} /> : null}
      {isEmpty ? (
        <EmptyState
          icon={<IconCalculator size="2rem" stroke={1.5} />}
          title={t('empty.title')}
          text={t('empty.text')}
        />
      ) : (
        views.map((view) => (
          <OfferCard
            key={view.id}
            view={view}
            isNext={view.isOnTable && isRecording}
            onRemove={remove}
            isComparable={
              comparable.length > 1 && comparable.some((one) => one.view.id === view.id)
            }
          />
        ))
      )}
      <AddPlan />
      {isEmpty ? null : <ComparisonSection />}
      <ProposalSection />
      {isEmpty ? null : <ToTerms />}
    </div>
  );
}

interface Gone {
  readonly id: string;
  readonly name: string;
}

/** The plan removed last, for as long as its debt is in view and it has not been put back. */
function useRemoved() {
  const { debt } = useConversation();
  const { views } = useOffers();
  const { removeManual } = useOfferActions();
  const debtId = debt?.id;
  const [last, setLast] = useState<(Gone & { readonly debtId: string | undefined }) | null>(null);
  const remove = useCallback(
    (id: string, name: string) => {
      removeManual(id);
      setLast({ id, name, debtId });
    },
    [removeManual, debtId],
  );
  const isGone = last !== null && last.debtId === debtId && views.every(({ id }) => id !== last.id);
  return { gone: isGone ? { id: last.id, name: last.name } : null, remove };
}

/** Says what was removed; the focus, whose button went with the card, goes on at the way back. */
function Removed({ id, name }: Gone) {
  const { t } = useTranslation('offers');
  const { restoreManual } = useOfferActions();
  const { showOffer } = usePanelState();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.querySelector('button')?.focus(), []);
  const putBack = () => {
    restoreManual(id);
    showOffer(id);
  };
  return (
    <p ref={line} role="status" className={classes.removed}>
      {t('removed', { name })} <TextButton onClick={putBack}>{t('putBack')}</TextButton>
    </p>
  );
}

/** 条款核对 stands in 协商, where it is read back; here is the way there, once it is clear which plan is meant. */
function ToTerms() {
  const { t } = useTranslation('agreement');
  const { showPlace } = usePanelState();
  const { ledger } = useAgreement();
  if (ledger.offerIds.length === 0) return null;
  if (isWayOpen(ledger)) return <AgreementSection />;
  return (
    <div>
      <TextButton onClick={() => showPlace('terms')}>{t('toTerms')}</TextButton>
    </div>
  );
}

function AddPlan() {
  const { t } = useTranslation('offers');
  const { addManual } = useOfferActions();
  const { showOffer } = usePanelState();
  const target = useRef<HTMLButtonElement>(null);
  // The focus goes on in the new plan's form, so the menu must not take it back.
  return (
    <Menu position="bottom" withinPortal returnFocus={false}>
      <Menu.Target>
        <Button
          ref={target}
          className={classes.add}
          variant="default"
          leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden />}
        >
          {t('add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown
        onKeyDown={(event) => (event.key === 'Escape' ? target.current?.focus() : undefined)}
      >
        <Menu.Label>{t('addKind')}</Menu.Label>
        {PLAN_KINDS.map((kind) => (
          <Menu.Item key={kind} onClick={() => showOffer(addManual(kind))}>
            {t(`manualKind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
