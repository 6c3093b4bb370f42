import { Checkbox, Collapse } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemFacts, itemHasFacts } from '@/components/case/item-facts';
import { useCase } from '@/components/case/use-case';
import { useGuide } from '@/components/guide-context';
import { usePanelState } from '@/components/panel/panel-state';
import { useServices } from '@/components/services-context';
import type { ChecklistItemState } from '@/lib/negotiation/checklist/checklist';
import { reopenItem, tickItem } from '@/lib/negotiation/checklist/overrides';
import classes from './checklist-row.module.css';

/** An item: a tick that the user owns, why it matters, its evidence, and the facts it asks for. */
export function ChecklistRow(props: {
  readonly state: ChecklistItemState;
  readonly isNext: boolean;
}) {
  const { t } = useTranslation('negotiation');
  const services = useServices();
  const { change } = useCase();
  const { state, isNext } = props;
  const [isOpen, setOpen] = useState(false);
  const hasFacts = itemHasFacts(state.id);
  const toggle = (isTicked: boolean) => {
    const mark = isTicked ? tickItem : reopenItem;
    const atMs = services.nowMs();
    change((stored) => ({ ticks: mark(stored.ticks, state.id, atMs) }));
  };
  return (
    <li className={classes.item} data-next={isNext || undefined}>
      <Checkbox
        checked={state.done}
        onChange={(event) => toggle(event.currentTarget.checked)}
        label={
          <>
            {t(`checklist.${state.id}.label`)}
            {isNext ? <span className={classes.now}>{t('checklist-ui:doThis')}</span> : null}
          </>
        }
        {...(isNext ? { description: t(`checklist.${state.id}.why`) } : {})}
      />
      <RowLinks state={state} isNext={isNext} isOpen={isOpen} onOpen={() => setOpen(!isOpen)} />
      {hasFacts ? (
        <Collapse expanded={isOpen}>{isOpen ? <ItemFacts id={state.id} /> : null}</Collapse>
      ) : null}
    </li>
  );
}

function factsLabel(state: ChecklistItemState, isOpen: boolean): string {
  if (isOpen) return 'closeFacts';
  if (state.id === 'prepare.materials') return 'showFacts';
  return state.done ? 'changeFacts' : 'fillFacts';
}

function RowLinks(props: {
  readonly state: ChecklistItemState;
  readonly isNext: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation('checklist-ui');
  const { showMessage, showCard, showTab } = usePanelState();
  const { stage } = useGuide();
  const { state, isNext } = props;
  const { evidence } = state;
  const card = state.cardIds[0];
  const isOffer = state.id === 'propose.calcDone' && !state.done;
  return (
    <div className={classes.links} data-stage={stage}>
      {itemHasFacts(state.id) && (isNext || props.isOpen || state.done) ? (
        <button type="button" aria-expanded={props.isOpen} onClick={props.onOpen}>
          {t(factsLabel(state, props.isOpen))}
        </button>
      ) : null}
      {isOffer ? (
        <button type="button" onClick={() => showTab('offers')}>
          {t('toOffers')}
        </button>
      ) : null}
      {evidence ? (
        <button type="button" onClick={() => showMessage(evidence)}>
          {t('evidence')}
        </button>
      ) : null}
      {isNext && card ? (
        <button type="button" onClick={() => showCard(card)}>
          {t('more')}
        </button>
      ) : null}
    </div>
  );
}
