import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGuide } from '@/components/guide-context';
import { OwnPhrasingCard } from '@/components/phrasing/own-phrasing-card';
import { OwnPhrasingForm } from '@/components/phrasing/own-phrasing-form';
import { PhrasingCard } from '@/components/phrasing/phrasing-card';
import { usePhrasebook } from '@/components/phrasing/use-phrasebook';
import classes from './phrasing-section.module.css';

/** 我的常用: starred sentences and the user's own. What does not fit the moment is held back and said. */
export function MyPhrasings() {
  const { t } = useTranslation('phrasing');
  const { phrasings } = useGuide();
  const { favourites, own, add } = usePhrasebook();
  const [isWriting, setWriting] = useState(false);
  const starred = favourites.flatMap((id) => phrasings.find((one) => one.id === id) ?? []);
  const held = favourites.length - starred.length;
  const isEmpty = favourites.length === 0 && own.length === 0 && !isWriting;
  return (
    <>
      {isEmpty ? <p className={classes.none}>{t('mine.empty')}</p> : null}
      {isWriting ? (
        <OwnPhrasingForm
          text=""
          onCancel={() => setWriting(false)}
          onSave={(text) => {
            add(text);
            setWriting(false);
          }}
        />
      ) : (
        <Button
          variant="default"
          leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden />}
          onClick={() => setWriting(true)}
        >
          {t('mine.add')}
        </Button>
      )}
      <ul className={classes.list} data-below>
        {own.map((phrasing) => (
          <li key={phrasing.id}>
            <OwnPhrasingCard phrasing={phrasing} />
          </li>
        ))}
        {starred.map((phrasing) => (
          <li key={phrasing.id}>
            <PhrasingCard phrasing={phrasing} />
          </li>
        ))}
      </ul>
      {held > 0 ? <p className={classes.none}>{t('mine.held', { count: held })}</p> : null}
    </>
  );
}
