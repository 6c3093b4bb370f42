import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import type { Hiding } from '@/components/export/use-hiding';
import classes from './hiding.module.css';

/** More than this is found by typing, not by scrolling. */
const MOST_SHOWN = 100;

/** Single messages and notes that stay out, found by a word in them. */
export function HidingMessages({ hiding }: { readonly hiding: Hiding }) {
  const { t } = useTranslation(['handover', 'transcript']);
  const { entries, messages } = useConversation();
  const [words, setWords] = useState('');
  const { messageIds } = hiding.answers;
  const chosen = new Set(messageIds);
  const notes = entries.filter((entry) => entry.kind === 'note');
  const lines = [
    ...messages.map(({ id, speaker, text }) => ({
      id,
      who: t(`transcript:speaker.${speaker}`),
      text,
    })),
    ...notes.map(({ id, personal }) => ({
      id,
      who: t('transcript:noteKind.thought'),
      text: personal.text?.text ?? null,
    })),
  ].filter(({ text }) => text !== null && text !== '');
  const fitting = lines.filter(({ id, text }) => chosen.has(id) || text?.includes(words.trim()));
  const shown = fitting.slice(0, MOST_SHOWN);
  if (lines.length === 0) return null;
  return (
    <fieldset className={classes.group}>
      <legend>{t('hide.messages')}</legend>
      <TextInput
        aria-label={t('hide.find')}
        placeholder={t('hide.find')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={classes.lines}>
        {shown.map(({ id, who, text }) => (
          <Checkbox
            key={id}
            label={t('common:labelled', { label: who, text })}
            checked={chosen.has(id)}
            onChange={(event) =>
              hiding.change({
                messageIds: event.currentTarget.checked
                  ? [...messageIds, id]
                  : messageIds.filter((one) => one !== id),
              })
            }
          />
        ))}
        {fitting.length > shown.length ? (
          <p className={classes.quiet}>
            {t('hide.more', { count: fitting.length - shown.length })}
          </p>
        ) : null}
      </div>
    </fieldset>
  );
}
