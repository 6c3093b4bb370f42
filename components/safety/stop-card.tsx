import { Button, Modal } from '@mantine/core';
import { IconHandStop, IconHeart } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { usePanelState } from '@/components/panel/panel-state';
import { Quote } from '@/components/safety/quote';
import { type StopCard as Card, useSafety } from '@/components/safety/safety-context';
import { useServices, useStore } from '@/components/services-context';
import { useDeliver } from '@/components/ui/use-deliver';
import { useFormat } from '@/components/ui/use-format';
import { useLocalised } from '@/components/ui/use-localised';
import { hostSigns } from '@/lib/negotiation/host-evidence';
import { type StopCard as CardText, SCAM_CARD, SELF_HARM_CARD } from '@/lib/negotiation/safety';
import classes from './stop-card.module.css';

/** Lies over every tab until it is put away: scam signs, or words that may speak of wanting to die. */
export function StopCard() {
  const localised = useLocalised();
  const { card, dismiss } = useSafety();
  const text = card?.kind === 'scam' ? SCAM_CARD : SELF_HARM_CARD;
  return (
    <Modal.Root
      opened={card !== null}
      onClose={() => (card ? dismiss(card.key) : undefined)}
      closeOnClickOutside={false}
      // While it faded it took the next press.
      transitionProps={{ exitDuration: 0 }}
      centered
      classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={localised(text.title)}>
        <Modal.Body>
          {card?.kind === 'scam' ? <ScamCard card={card} onDone={() => dismiss(card.key)} /> : null}
          {card?.kind === 'self-harm' ? <SelfHarmCard onDone={() => dismiss(card.key)} /> : null}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

type ScamStop = Extract<Card, { kind: 'scam' }>;

function ScamCard({ card, onDone }: { readonly card: ScamStop; readonly onDone: () => void }) {
  const { t } = useTranslation('safety-ui');
  const deliver = useDeliver();
  const { showMessage } = usePanelState();
  const { messages } = useConversation();
  const message = messages.find((candidate) => candidate.id === card.messageId);
  const kinds = [...new Set(card.flags.map((flag) => flag.kind))];
  return (
    <CardBody text={SCAM_CARD} icon={<IconHandStop size="1.375rem" stroke={1.75} aria-hidden />}>
      {message?.text ? <Quote text={message.text} words={card.flags} /> : null}
      <ul className={classes.kinds}>
        {kinds.map((kind) => (
          <li key={kind}>{t(`scam.kind.${kind}`)}</li>
        ))}
        <HostLines text={message?.text ?? ''} />
      </ul>
      <HelpLines text={SCAM_CARD} />
      <div className={classes.actions}>
        <Button data-autofocus size="md" color="stop" onClick={onDone}>
          {t('done')}
        </Button>
        <Button variant="default" onClick={() => void deliver.copy(t('scam.refusal'))}>
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
    </CardBody>
  );
}

/** What the browser's own addresses add. */
function HostLines({ text }: { readonly text: string }) {
  const { t } = useTranslation('safety-ui');
  const { tab, useLive, listEnabledHosts } = useServices();
  const { origin } = useStore(tab);
  const enabledHosts = useLive(listEnabledHosts, []) ?? [];
  const pageHost = origin !== null && URL.canParse(origin) ? new URL(origin).hostname : null;
  return hostSigns({ pageHost, enabledHosts, text }).map(({ kind, host }) => (
    <li key={`${kind} ${host}`}>{t(`scam.host.${kind}`, { host })}</li>
  ));
}

function SelfHarmCard({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('safety-ui');
  return (
    <CardBody text={SELF_HARM_CARD} icon={<IconHeart size="1.375rem" stroke={1.75} aria-hidden />}>
      <HelpLines text={SELF_HARM_CARD} />
      <div className={classes.actions}>
        <Button data-autofocus size="md" onClick={onDone}>
          {t('done')}
        </Button>
      </div>
    </CardBody>
  );
}

function CardBody(props: {
  readonly text: CardText;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}) {
  const localised = useLocalised();
  return (
    <>
      <h2 className={classes.title}>
        {props.icon}
        {localised(props.text.title)}
      </h2>
      <ul className={classes.lines}>
        {props.text.lines.map((line) => (
          <li key={line.zhCN}>{localised(line)}</li>
        ))}
      </ul>
      {props.children}
    </>
  );
}

function HelpLines({ text }: { readonly text: CardText }) {
  const { t } = useTranslation('safety-ui');
  const localised = useLocalised();
  const format = useFormat();
  return (
    <>
      <dl className={classes.help}>
        {text.helpLines.map(({ number, purpose }) => (
          <div key={number}>
            <dt>
              <a href={`tel:${number}`}>{number}</a>
            </dt>
            <dd>{localised(purpose)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.checked}>{t('checkedOn', { date: format.date(text.checkedOn) })}</p>
    </>
  );
}
