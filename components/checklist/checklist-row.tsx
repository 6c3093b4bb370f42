import { Button, Checkbox, Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemFacts, itemHasFacts } from '@/components/case/item-facts';
import { useCase } from '@/components/case/use-case';
import { useStepAction } from '@/components/checklist/use-step-action';
import { LetterLink } from '@/components/letters/letter-link';
import { usePanelState } from '@/components/panel/panel-state';
import { useServices } from '@/components/services-context';
import { TextButton } from '@/components/ui/text-button';
import type { ChecklistItemState } from '@/lib/negotiation/checklist/checklist';
import type { ChecklistItemId } from '@/lib/negotiation/checklist/items';
import { reopenItem, tickItem } from '@/lib/negotiation/checklist/overrides';
import type { LetterKind } from '@/lib/negotiation/letters/letter';
import classes from './checklist-row.module.css';

interface Props {
  readonly state: ChecklistItemState;
  readonly isNext: boolean;
  /** Its facts are open. */
  readonly isFilling: boolean;
  readonly onFill: () => void;
}

/** An item: a tick that the user owns, its evidence; why it matters and the facts it asks for are one press away. */
export function ChecklistRow({ state, isNext, isFilling, onFill }: Props) {
  const { t } = useTranslation('negotiation');
  const services = useServices();
  const { change } = useCase();
  const [isOpen, setOpen] = useState(false);
  const isShown = isNext || isOpen || isFilling;
  const label = t(`checklist.${state.id}.label`);
  const toggle = (isTicked: boolean) => {
    const mark = isTicked ? tickItem : reopenItem;
    const atMs = services.nowMs();
    change((stored) => ({ ticks: mark(stored.ticks, state.id, atMs) }));
  };
  return (
    <li className={classes.item} data-next={isNext || undefined}>
      <div className={classes.head}>
        <Checkbox
          className={classes.box ?? ''}
          checked={state.done}
          onChange={(event) => toggle(event.currentTarget.checked)}
          aria-label={label}
        />
        {isNext ? (
          <strong className={classes.label}>
            {label}
            {state.done ? null : <span className={classes.now}>{t('checklist-ui:doThis')}</span>}
          </strong>
        ) : (
          <Unfold label={label} isOpen={isOpen} onPress={() => setOpen(!isOpen)} />
        )}
      </div>
      {isShown ? <p className={classes.why}>{t(`checklist.${state.id}.why`)}</p> : null}
      <RowLinks state={state} isShown={isShown} isFilling={isFilling} onFill={onFill} />
      {itemHasFacts(state.id) && isShown ? (
        <Collapse expanded={isFilling}>
          {isFilling ? (
            <>
              <ItemFacts id={state.id} />
              <Button variant="default" size="xs" mt="xs" onClick={onFill}>
                {t(`checklist-ui:${state.id === 'prepare.materials' ? 'closeFacts' : 'factsDone'}`)}
              </Button>
            </>
          ) : null}
        </Collapse>
      ) : null}
    </li>
  );
}

/** Whoever presses an item wants to know of it; done is said with the box alone. */
function Unfold(props: {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}) {
  const { t } = useTranslation('checklist-ui');
  return (
    <UnstyledButton
      className={`${classes.label} ${classes.unfold}`}
      aria-label={t('whyOf', { item: props.label })}
      aria-expanded={props.isOpen}
      onClick={props.onPress}
    >
      {props.label}
      <IconChevronDown size="1rem" stroke={1.75} aria-hidden />
    </UnstyledButton>
  );
}

/** Where a letter helps with an item. */
const LETTERS: Readonly<Partial<Record<ChecklistItemId, LetterKind>>> = {
  'prepare.materials': 'materials-cover',
  'propose.amountDateSaid': 'application',
  'confirm.written': 'agreement-sheet',
  'confirm.creditAsked': 'credit-objection',
  'followup.nextStep': 'complaint-lender',
};

function factsLabel(state: ChecklistItemState, isFilling: boolean): string {
  if (isFilling) return 'closeFacts';
  if (state.id === 'prepare.materials') return 'showFacts';
  return state.done ? 'changeFacts' : 'fillFacts';
}

function RowLinks(props: {
  readonly state: ChecklistItemState;
  readonly isShown: boolean;
  readonly isFilling: boolean;
  readonly onFill: () => void;
}) {
  const { t } = useTranslation('checklist-ui');
  const { showMessage, showCard } = usePanelState();
  const { state, isShown } = props;
  const { evidence } = state;
  const card = state.cardIds[0];
  const letter = LETTERS[state.id];
  if (!isShown && !evidence) return null;
  return (
    <div className={classes.links}>
      {itemHasFacts(state.id) && isShown ? (
        <TextButton aria-expanded={props.isFilling} onClick={props.onFill}>
          {t(factsLabel(state, props.isFilling))}
        </TextButton>
      ) : null}
      {isShown ? <Elsewhere state={state} /> : null}
      {isShown && letter ? <LetterLink kind={letter} /> : null}
      {evidence ? (
        <TextButton onClick={() => showMessage(evidence)}>{t('evidence')}</TextButton>
      ) : null}
      {isShown && card ? <TextButton onClick={() => showCard(card)}>{t('more')}</TextButton> : null}
    </div>
  );
}

/** Where an open item is done. */
function Elsewhere({ state }: { readonly state: ChecklistItemState }) {
  const { t } = useTranslation('checklist-ui');
  const action = useStepAction()(state.id);
  if (state.done || action === null) return null;
  return <TextButton onClick={action.go}>{t(action.label)}</TextButton>;
}
