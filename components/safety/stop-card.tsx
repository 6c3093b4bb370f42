import { Button, Modal } from '@mantine/core';
import { IconHandStop, IconHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { usePanelState } from '@/components/panel/panel-state';
import { type StopCard as Card, useSafety } from '@/components/safety/safety-context';
import { useServices } from '@/components/services-context';
import classes from './stop-card.module.css';

/** Lies over every tab until it is put away: scam signs, or words that may speak of wanting to die. */
export function StopCard() {
  const { t } = useTranslation('safety-ui');
  const { card, dismiss } = useSafety();
  return (
    <Modal
      opened={card !== null}
      onClose={() => (card ? dismiss(card.key) : undefined)}
      withCloseButton={false}
      centered
      role="alertdialog"
      classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
      title={null}
      aria-label={card ? t(`${card.kind}.title`) : t('label')}
    >
      {card?.kind === 'scam' ? <ScamCard card={card} onDone={() => dismiss(card.key)} /> : null}
      {card?.kind === 'self-harm' ? <SelfHarmCard onDone={() => dismiss(card.key)} /> : null}
    </Modal>
  );
}

type ScamStop = Extract<Card, { kind: 'scam' }>;

function ScamCard({ card, onDone }: { readonly card: ScamStop; readonly onDone: () => void }) {
  const { t } = useTranslation('safety-ui');
  const services = useServices();
  const { showMessage } = usePanelState();
  const { messages } = useConversation();
  const message = messages.find((candidate) => candidate.id === card.messageId);
  const kinds = [...new Set(card.flags.map((flag) => flag.kind))];
  return (
    <>
      <p className={classes.title}>
        <IconHandStop size="1.375rem" stroke={1.75} aria-hidden />
        {t('scam.title')}
      </p>
      {message?.text ? <blockquote className={classes.quote}>{message.text}</blockquote> : null}
      <ul className={classes.list}>
        {kinds.map((kind) => (
          <li key={kind}>{t(`scam.kind.${kind}`)}</li>
        ))}
      </ul>
      <p className={classes.act}>{t('scam.act')}</p>
      <p className={classes.text}>{t('scam.paid')}</p>
      <div className={classes.actions}>
        <Button data-autofocus size="md" color="stop" onClick={onDone}>
          {t('scam.done')}
        </Button>
        <Button variant="default" onClick={() => void services.copyText(t('scam.refusal'))}>
          {t('scam.copy')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            onDone();
            showMessage(card.messageId);
          }}
        >
          {t('scam.show')}
        </Button>
      </div>
    </>
  );
}

function SelfHarmCard({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('safety-ui');
  return (
    <>
      <p className={classes.title}>
        <IconHeart size="1.375rem" stroke={1.75} aria-hidden />
        {t('self-harm.title')}
      </p>
      <p className={classes.text}>{t('self-harm.text')}</p>
      <dl className={classes.lines}>
        <div>
          <dt>
            <a href="tel:12356">12356</a>
          </dt>
          <dd>{t('self-harm.line12356')}</dd>
        </div>
        <div>
          <dt>
            <a href="tel:110">110</a> / <a href="tel:120">120</a>
          </dt>
          <dd>{t('self-harm.line110')}</dd>
        </div>
      </dl>
      <p className={classes.text}>{t('self-harm.debt')}</p>
      <div className={classes.actions}>
        <Button data-autofocus size="md" onClick={onDone}>
          {t('self-harm.done')}
        </Button>
      </div>
    </>
  );
}
