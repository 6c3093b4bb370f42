import { Button, Drawer, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { usePanelState } from '@/components/panel/panel-state';
import { useWatchedText } from '@/components/safety/safety-context';
import { useServices } from '@/components/services-context';
import { isoFromLocalInput, localInputFromMs } from '@/components/ui/local-time';
import { Notice } from '@/components/ui/notice';
import type { NoteBody } from '@/lib/transcript/entry';
import classes from './note-form.module.css';

type Channel = NoteBody['channel'];
const CHANNELS: readonly Channel[] = ['thought', 'phone', 'other'];

/** A note from any tab, one keypress away; keeps the time of writing apart from the time it is about. */
export function NoteDrawer() {
  const { t } = useTranslation('transcript');
  const { overlay, closeOverlay } = usePanelState();
  const isOpen = overlay?.kind === 'note';
  return (
    <Drawer
      opened={isOpen}
      onClose={closeOverlay}
      position="bottom"
      size="auto"
      classNames={{ inner: classes.sheetInner ?? '', content: classes.sheet ?? '' }}
      title={t('note.title')}
      closeButtonProps={{ 'aria-label': t('note.close') }}
    >
      {isOpen ? <NoteForm targetId={overlay.targetId} onDone={closeOverlay} /> : null}
    </Drawer>
  );
}

function useNote(targetId: string | null, onDone: () => void) {
  const services = useServices();
  const { id, messages } = useConversation();
  const [text, setText] = useState('');
  const [channel, setChannel] = useState<Channel>('thought');
  const [about, setAbout] = useState('');
  const [hasFailed, setFailed] = useState(false);
  // The message on screen when the note was begun, not when it is saved.
  const [onScreen] = useState(() => targetId ?? messages[messages.length - 1]?.id ?? null);
  const save = async () => {
    const note = {
      text: text.trim(),
      targetId: onScreen,
      aboutTime: isoFromLocalInput(about),
      channel,
    };
    const result = await services.addNote(id, note);
    setFailed(!result.ok);
    if (result.ok) onDone();
  };
  const isInFuture = about !== '' && about > localInputFromMs(services.nowMs());
  return {
    text,
    setText,
    channel,
    setChannel,
    about,
    setAbout,
    hasFailed,
    save,
    onScreen,
    isInFuture,
  };
}

function NoteForm({
  targetId,
  onDone,
}: {
  readonly targetId: string | null;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('transcript');
  const { messages } = useConversation();
  const note = useNote(targetId, onDone);
  useWatchedText('note', note.text);
  const target = messages.find((message) => message.id === note.onScreen);
  const canSave = note.text.trim() !== '' && !note.isInFuture;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) void note.save();
      }}
    >
      <Textarea
        data-autofocus
        label={t('note.text')}
        placeholder={t(`note.placeholder.${note.channel}`)}
        autosize
        minRows={2}
        maxRows={8}
        value={note.text}
        onChange={(event) => note.setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canSave)
            void note.save();
        }}
      />
      <div className={classes.pair}>
        <div>
          <span className={classes.label} id="note-channel">
            {t('note.channel')}
          </span>
          <SegmentedControl
            aria-labelledby="note-channel"
            fullWidth
            value={note.channel}
            onChange={(value) => note.setChannel(value as Channel)}
            data={CHANNELS.map((value) => ({ value, label: t(`note.kind.${value}`) }))}
          />
        </div>
        <TextInput
          type="datetime-local"
          label={t('note.about')}
          value={note.about}
          error={note.isInFuture ? t('note.future') : null}
          onChange={(event) => note.setAbout(event.currentTarget.value)}
        />
      </div>
      {target?.text ? (
        <p className={classes.target}>{t('note.linked', { text: target.text })}</p>
      ) : null}
      {note.hasFailed ? <Notice tone="caution" live title={t('note.failed')} /> : null}
      <Button type="submit" size="sm" fullWidth disabled={!canSave}>
        {t('note.save')}
      </Button>
    </form>
  );
}
