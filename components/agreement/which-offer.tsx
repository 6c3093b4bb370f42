import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAgreement } from '@/components/agreement/agreement-context';
import { useOffers } from '@/components/offers/offers-context';
import { useViewName } from '@/components/offers/use-view-name';
import classes from './which-offer.module.css';

/** Several ways to pay at once: which of them is to be checked. */
export function WhichWay({ ids }: { readonly ids: readonly string[] }) {
  const { choose } = useAgreement();
  const { views } = useOffers();
  const nameOf = useViewName();
  const ways = ids.flatMap((id) => views.filter((view) => view.id === id));
  return (
    // Whoever wants to read back what was agreed has to say first which way it is.
    <div className={classes.ways} data-place="read-back" tabIndex={-1}>
      {ways.map((view) => (
        <Button
          key={view.id}
          variant="default"
          classNames={{ root: classes.way, label: classes.name }}
          onClick={() => choose(view.id)}
        >
          {nameOf(view)}
        </Button>
      ))}
    </div>
  );
}

/** Which of the offers read from the talk the terms below are those of. */
export function WhichOffer() {
  const { t } = useTranslation('agreement');
  const { choose } = useAgreement();
  const { views } = useOffers();
  const nameOf = useViewName();
  const read = views.filter(({ offer }) => offer !== null);
  const onTable = read.find(({ isOnTable }) => isOnTable);
  if (read.length < 2 || !onTable) return null;
  return (
    <NativeSelect
      label={t('whichOffer')}
      value={onTable.id}
      onChange={(event) => choose(event.currentTarget.value)}
      data={read.map((view) => ({ value: view.id, label: nameOf(view) }))}
    />
  );
}
