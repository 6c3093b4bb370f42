import { ActionIcon, Button, Drawer, Menu, NativeSelect, Textarea } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanelState } from '@/components/panel/panel-state';
import { useServices } from '@/components/services-context';
import { type EditableLine, type Pasted, usePasted } from '@/components/transcript/use-pasted';
import { Notice } from '@/components/ui/notice';
import type { Speaker } from '@/lib/transcript/entry';
import classes from './paste-drawer.module.css';

const SPEAKERS: readonly Speaker[] = ['agent', 'customer', 'bot', 'system', 'unknown'];

/** 粘贴手机上的聊天: paste, see how it was split, correct, keep. */
export function PasteDrawer() {
  const { t } = useTranslation('transcript');
  const { overlay, closeOverlay } = usePanelState();
  const isOpen = overlay?.kind === 'paste';
  return (
    <Drawer
      opened={isOpen}
      onClose={closeOverlay}
      position="bottom"
      size="100%"
      title={t('paste.title')}
      closeButtonProps={{ 'aria-label': t('paste.close') }}
    >
      {isOpen ? <PasteSteps onDone={closeOverlay} /> : null}
    </Drawer>
  );
}

function PasteSteps({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('transcript');
  const services = useServices();
  const { showTab } = usePanelState();
  const pasted = usePasted();
  const save = async () => {
    const id = await pasted.save();
    if (id === null) return;
    services.chooseConversation(id);
    showTab('transcript');
    onDone();
  };
  if (pasted.lines !== null && pasted.lines.length > 0)
    return <CorrectStep pasted={pasted} lines={pasted.lines} onSave={() => void save()} />;
  return (
    <form
      className={classes.step}
      onSubmit={(event) => {
        event.preventDefault();
        pasted.split();
      }}
    >
      <Textarea
        data-autofocus
        label={t('paste.field')}
        description={t('paste.help')}
        placeholder={t('paste.placeholder')}
        autosize
        minRows={8}
        maxRows={18}
        value={pasted.raw}
        onChange={(event) => pasted.setRaw(event.currentTarget.value)}
      />
      <Button type="submit" size="md" fullWidth disabled={pasted.raw.trim() === ''}>
        {t('paste.split')}
      </Button>
    </form>
  );
}

function CorrectStep(props: {
  readonly pasted: Pasted;
  readonly lines: readonly EditableLine[];
  readonly onSave: () => void;
}) {
  const { t } = useTranslation('transcript');
  const { pasted, lines } = props;
  const unsure = lines.filter((line) => line.ambiguous || line.speaker === 'unknown').length;
  return (
    <div className={classes.step}>
      <p className={classes.intro} role="status">
        {t('paste.found', { count: lines.length })}
        {unsure > 0 ? ` ${t('paste.unsure', { count: unsure })}` : ''}
      </p>
      <ol className={classes.lines}>
        {lines.map((line, index) => (
          <LineEditor key={line.key} line={line} isFirst={index === 0} pasted={pasted} />
        ))}
      </ol>
      {pasted.hasFailed ? <Notice tone="caution" live title={t('paste.failed')} /> : null}
      <div className={classes.foot}>
        <Button variant="default" size="sm" onClick={pasted.startAgain}>
          {t('paste.again')}
        </Button>
        <Button size="sm" onClick={props.onSave}>
          {t('paste.save')}
        </Button>
      </div>
    </div>
  );
}

function LineEditor(props: {
  readonly line: EditableLine;
  readonly isFirst: boolean;
  readonly pasted: Pasted;
}) {
  const { t } = useTranslation('transcript');
  const field = useRef<HTMLTextAreaElement>(null);
  const { line, pasted } = props;
  const isUnsure = line.ambiguous || line.speaker === 'unknown';
  return (
    <li className={classes.line} data-speaker={line.speaker} data-unsure={isUnsure || undefined}>
      <div className={classes.lineHead}>
        <NativeSelect
          size="xs"
          aria-label={t('paste.speaker')}
          value={line.speaker}
          onChange={(event) => pasted.setSpeaker(line.key, event.currentTarget.value as Speaker)}
          data={SPEAKERS.map((value) => ({ value, label: t(`speaker.${value}`) }))}
        />
        <span className={classes.facts}>
          {[line.speakerName, line.timeRaw].filter(Boolean).join(' · ')}
          {isUnsure ? <span className={classes.guess}>{t('paste.guess')}</span> : null}
        </span>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon aria-label={t('paste.lineMenu')}>
              <IconDots size="1rem" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={props.isFirst} onClick={() => pasted.join(line.key)}>
              {t('paste.join')}
            </Menu.Item>
            <Menu.Item onClick={() => pasted.cut(line.key, field.current?.selectionStart ?? 0)}>
              {t('paste.cut')}
            </Menu.Item>
            <Menu.Item onClick={() => pasted.remove(line.key)}>{t('paste.remove')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <Textarea
        ref={field}
        aria-label={t('paste.text')}
        autosize
        value={line.text}
        onChange={(event) => pasted.setText(line.key, event.currentTarget.value)}
      />
    </li>
  );
}
