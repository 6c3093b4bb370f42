import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { usePanelState } from '@/components/panel/panel-state';
import { useRecordsState } from '@/components/records/records-state';
import { localDayFromMs, msFromLocalDay } from '@/components/ui/local-time';
import { useFormat } from '@/components/ui/use-format';
import { messageTimeMs } from '@/lib/transcript/message-time';
import classes from './conversation-head.module.css';

/** Above an opened conversation: when it was, a jump to a date, what can be done with the whole. */
export function ConversationHead({ conversationId }: { readonly conversationId: string }) {
  const { t } = useTranslation('records');
  const { open } = useRecordsState();
  const { messages, completeness } = useConversation();
  const { showMessage } = usePanelState();
  const format = useFormat();
  // Of a long conversation the end is there first: nothing is said of its beginning until that has been read.
  const isWhole = completeness !== null;
  const first = messages[0];
  const last = messages.at(-1);
  const jump = (value: string) => {
    const day = msFromLocalDay(value);
    if (day === null) return;
    const target = messages.find((message) => messageTimeMs(message) >= day);
    if (target) showMessage(target.id);
    else notifications.show({ message: t('jumpNone') });
  };
  return (
    <header className={classes.head}>
      <p className={classes.when}>
        {isWhole && first && last
          ? format.stretch(messageTimeMs(first), messageTimeMs(last))
          : null}
      </p>
      {first && last ? (
        <TextInput
          className={classes.jump ?? ''}
          classNames={{ label: classes.jumpLabel ?? '' }}
          type="date"
          disabled={!isWhole}
          label={t('jump')}
          min={localDayFromMs(messageTimeMs(first))}
          max={localDayFromMs(messageTimeMs(last))}
          onChange={(event) => jump(event.currentTarget.value)}
        />
      ) : null}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={t('more')}>
            <IconDots size="1.125rem" stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconTrash size="1rem" stroke={1.75} aria-hidden />}
            onClick={() =>
              open({ kind: 'delete', target: { what: 'conversation', id: conversationId } })
            }
          >
            {t('delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}
