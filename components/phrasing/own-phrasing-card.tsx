import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnPhrasingForm } from '@/components/phrasing/own-phrasing-form';
import type { OwnPhrasing } from '@/components/phrasing/phrasebook';
import { SentenceActions } from '@/components/phrasing/sentence-actions';
import { usePhrasebook } from '@/components/phrasing/use-phrasebook';
import classes from './phrasing-card.module.css';

/** A sentence of the user's own: sent like the others, and changed or deleted here. */
export function OwnPhrasingCard({ phrasing }: { readonly phrasing: OwnPhrasing }) {
  const { t } = useTranslation('phrasing');
  const { change, remove } = usePhrasebook();
  const [isEditing, setEditing] = useState(false);
  if (isEditing)
    return (
      <OwnPhrasingForm
        text={phrasing.text}
        onCancel={() => setEditing(false)}
        onSave={(text) => {
          change({ ...phrasing, text });
          setEditing(false);
        }}
      />
    );
  return (
    <article className={classes.card}>
      <p className={classes.text}>{phrasing.text}</p>
      <p className={classes.when}>{t('mine.own')}</p>
      <SentenceActions text={phrasing.text}>
        <ActionIcon
          title={t('mine.change')}
          aria-label={t('mine.change')}
          onClick={() => setEditing(true)}
        >
          <IconPencil size="1.125rem" stroke={1.75} />
        </ActionIcon>
        <ActionIcon
          title={t('mine.remove')}
          aria-label={t('mine.remove')}
          onClick={() => remove(phrasing.id)}
        >
          <IconTrash size="1.125rem" stroke={1.75} />
        </ActionIcon>
      </SentenceActions>
    </article>
  );
}
