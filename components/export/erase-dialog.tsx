import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { usePanelState } from '@/components/panel/panel-state';
import { useServices } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import classes from './export-dialog.module.css';

const FIELDS = ['text', 'speakerName', 'staffNumber'] as const;
type Field = (typeof FIELDS)[number];

/** 抹去: says what goes for good and what stays, and asks once. */
export function EraseDialog() {
  const { t } = useTranslation('handover');
  const { overlay, closeOverlay } = usePanelState();
  const { id, messages } = useConversation();
  const message =
    overlay?.kind === 'erase' ? messages.find(({ id: one }) => one === overlay.messageId) : null;
  return (
    <Modal
      opened={Boolean(message) && id !== null}
      onClose={closeOverlay}
      title={t('erase.title')}
      centered
      closeButtonProps={{ 'aria-label': t('erase.cancel') }}
    >
      {message && id !== null ? (
        <Body conversationId={id} message={message} onDone={closeOverlay} />
      ) : null}
    </Modal>
  );
}

function Body(props: {
  readonly conversationId: string;
  readonly message: ChatMessage;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('handover');
  const { handover } = useServices();
  const { message } = props;
  const present = FIELDS.filter((field) => message[field] !== null && message[field] !== '');
  const [fields, setFields] = useState<readonly Field[]>(present.slice(0, 1));
  const [failed, setFailed] = useState(false);
  const erase = async () => {
    for (const field of fields) {
      const result = await handover.eraseField(props.conversationId, message.id, field);
      if (!result.ok) return setFailed(true);
    }
    props.onDone();
  };
  return (
    <div className={classes.body}>
      <p className={classes.text}>{t('erase.how')}</p>
      {present.map((field) => (
        <Checkbox
          key={field}
          label={t(`erase.field.${field}`, { value: message[field] })}
          checked={fields.includes(field)}
          onChange={(event) =>
            setFields(
              event.currentTarget.checked
                ? [...fields, field]
                : fields.filter((one) => one !== field),
            )
          }
        />
      ))}
      <p className={classes.quiet}>{t('erase.copies')}</p>
      {failed ? <Notice tone="caution" live title={t('erase.failed')} /> : null}
      <Group grow>
        <Button variant="default" data-autofocus onClick={props.onDone}>
          {t('erase.cancel')}
        </Button>
        <Button color="stop" disabled={fields.length === 0} onClick={() => void erase()}>
          {t('erase.run')}
        </Button>
      </Group>
    </div>
  );
}
