import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowLeft, IconCopy, IconDots, IconEraser, IconNote } from '@tabler/icons-react';
import { type ComponentProps, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanelState } from '@/components/panel/panel-state';
import { useServices } from '@/components/services-context';
import { AnnotationMenuItems } from '@/components/transcript/annotation-line';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import type { Speaker } from '@/lib/transcript/entry';
import classes from './message-row.module.css';

const SPEAKERS: readonly Speaker[] = ['agent', 'customer', 'bot', 'system', 'unknown'];

interface Props {
  readonly message: ChatMessage;
  readonly alike: readonly string[];
  readonly onCorrect: (speaker: Speaker, all: boolean) => void;
}

/** What can be done with one message. The menu itself is built when it is asked for: a long list has a button a row. */
export function RowMenu(props: Props) {
  const [isWanted, setWanted] = useState(false);
  return isWanted ? (
    <OpenedMenu {...props} />
  ) : (
    <MoreButton aria-haspopup="menu" aria-expanded={false} onClick={() => setWanted(true)} />
  );
}

function MoreButton(props: ComponentProps<typeof ActionIcon<'button'>>) {
  const { t } = useTranslation('transcript');
  return (
    <ActionIcon {...props} className={classes.more ?? ''} aria-label={t('rowMenu')}>
      <IconDots size="1rem" stroke={1.75} />
    </ActionIcon>
  );
}

/** Note, copy, say who spoke (here, or in all that look alike). Opens once it is there, so that it knows where focus came from. */
function OpenedMenu({ message, alike, onCorrect }: Props) {
  const { t } = useTranslation('transcript');
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Speaker | null>(null);
  useEffect(() => setOpen(true), []);
  const choose = (speaker: Speaker): void => {
    if (alike.length > 1) setChosen(speaker);
    else onCorrect(speaker, false);
  };
  return (
    <Menu
      position="bottom-end"
      withinPortal
      opened={isOpen}
      onChange={setOpen}
      onClose={() => setChosen(null)}
    >
      <Menu.Target>
        <MoreButton autoFocus />
      </Menu.Target>
      <Menu.Dropdown>
        {chosen === null ? (
          <>
            <MessageItems message={message} />
            <AnnotationMenuItems targetId={message.id} />
            <Menu.Divider />
            <Menu.Label>{t('whoSaid')}</Menu.Label>
            {SPEAKERS.filter((speaker) => speaker !== message.speaker).map((speaker) => (
              <Menu.Item
                key={speaker}
                closeMenuOnClick={alike.length <= 1}
                onClick={() => choose(speaker)}
              >
                {t(`speaker.${speaker}`)}
              </Menu.Item>
            ))}
          </>
        ) : (
          <HowMany
            message={message}
            count={alike.length}
            speaker={chosen}
            onBack={() => setChosen(null)}
            onChoose={(all) => onCorrect(chosen, all)}
          />
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function MessageItems({ message }: { readonly message: ChatMessage }) {
  const { t } = useTranslation('transcript');
  const { open } = usePanelState();
  const services = useServices();
  return (
    <>
      <Menu.Item
        leftSection={<IconNote size="1rem" aria-hidden />}
        onClick={() => open({ kind: 'note', targetId: message.id })}
      >
        {t('noteHere')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconCopy size="1rem" aria-hidden />}
        disabled={!message.text}
        onClick={() => void services.copyText(message.text ?? '')}
      >
        {t('copy')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconEraser size="1rem" aria-hidden />}
        disabled={message.text === null}
        onClick={() => open({ kind: 'erase', messageId: message.id })}
      >
        {t('erase')}
      </Menu.Item>
    </>
  );
}

function HowMany(props: {
  readonly message: ChatMessage;
  readonly count: number;
  readonly speaker: Speaker;
  readonly onBack: () => void;
  readonly onChoose: (all: boolean) => void;
}) {
  const { t } = useTranslation(['transcript', 'pointing']);
  const { message, count, speaker } = props;
  const name = message.speakerName;
  return (
    <>
      <Menu.Label>{t(`transcript:speaker.${speaker}`)}</Menu.Label>
      <Menu.Item onClick={() => props.onChoose(false)}>{t('pointing:alike.only')}</Menu.Item>
      <Menu.Item onClick={() => props.onChoose(true)}>
        {name
          ? t('pointing:alike.name', { name, count })
          : t('pointing:alike.speaker', {
              speaker: t(`transcript:speaker.${message.speaker}`),
              count,
            })}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        closeMenuOnClick={false}
        leftSection={<IconArrowLeft size="1rem" aria-hidden />}
        onClick={props.onBack}
      >
        {t('pointing:alike.back')}
      </Menu.Item>
    </>
  );
}
