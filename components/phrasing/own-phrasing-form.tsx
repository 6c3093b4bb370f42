import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWatchedText } from '@/components/safety/safety-context';
import { findSensitive } from '@/lib/nlu/sensitive/sensitive';
import classes from './phrasing-card.module.css';

interface Props {
  /** Text to begin with; empty for a new sentence. */
  readonly text: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** Writes a sentence down. One with a code, a password or a card number in it is not kept. */
export function OwnPhrasingForm(props: Props) {
  const { t } = useTranslation('phrasing');
  const [text, setText] = useState(props.text);
  useWatchedText('own', text);
  const secret = findSensitive(text).find((hit) => hit.onDraft === 'block');
  const trimmed = text.trim();
  return (
    <form
      className={classes.card}
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed !== '' && !secret) props.onSave(trimmed);
      }}
    >
      <Textarea
        label={t('mine.label')}
        placeholder={t('mine.placeholder')}
        autosize
        autoFocus
        minRows={2}
        maxLength={1000}
        value={text}
        error={secret ? t('draft.sensitive.block', { text: secret.text }) : null}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => (event.key === 'Escape' ? props.onCancel() : undefined)}
      />
      <div className={classes.formActions}>
        <Button type="submit" disabled={trimmed === '' || secret !== undefined}>
          {t('mine.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={props.onCancel}>
          {t('mine.cancel')}
        </Button>
      </div>
    </form>
  );
}
