import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanelState } from '@/components/panel/panel-state';
import { AnnotationLine } from '@/components/transcript/annotation-line';
import { GoneWordContext } from '@/components/transcript/gone-word';
import { type Mark, segmentText } from '@/components/transcript/marks';
import { RowMenu } from '@/components/transcript/row-menu';
import { useWho } from '@/components/transcript/use-who';
import { VisibleText } from '@/components/transcript/visible-text';
import { useFormat } from '@/components/ui/use-format';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import type { Speaker } from '@/lib/transcript/entry';
import classes from './message-row.module.css';

interface Props {
  readonly message: ChatMessage;
  readonly marks: readonly Mark[];
  readonly isFocused: boolean;
  readonly isFlagged: boolean;
  /** Messages that look like this one, itself included: by the same name, else with the same mark. */
  readonly alike: readonly string[];
  /** `all`: those that look alike too. Absent where the row is only read: then it has no menu. */
  readonly onCorrect?: (speaker: Speaker, all: boolean) => void;
}

/** Of an over-long text the panel shows the beginning; stored and exported is all of it. */
const MOST_SHOWN = 4_000;

/** One message: side, edge colour and a one-character label say who spoke. */
export function MessageRow({ message, marks, isFocused, isFlagged, alike, onCorrect }: Props) {
  const { t } = useTranslation('transcript');
  return (
    <article
      className={classes.row}
      data-speaker={message.speaker}
      data-focused={isFocused || undefined}
      aria-label={t('row', { speaker: t(`speaker.${message.speaker}`) })}
    >
      <span className={classes.label} title={t(`speaker.${message.speaker}`)} aria-hidden>
        {t(`label.${message.speaker}`)}
      </span>
      <div className={classes.main}>
        <div className={classes.bubble} data-flagged={isFlagged || undefined}>
          <MessageText message={message} marks={marks} />
          {onCorrect ? <RowMenu message={message} alike={alike} onCorrect={onCorrect} /> : null}
        </div>
        <MetaLine message={message} isFlagged={isFlagged} />
        <AnnotationLine targetId={message.id} />
      </div>
    </article>
  );
}

function MessageText({
  message,
  marks,
}: {
  readonly message: ChatMessage;
  readonly marks: readonly Mark[];
}) {
  const { t } = useTranslation('transcript');
  const { showOffer } = usePanelState();
  const goneWordOf = useContext(GoneWordContext);
  if (message.text === null) return <p className={classes.gone}>{t(goneWordOf(message.id))}</p>;
  if (message.text === '' || message.content !== 'text')
    return (
      <p className={classes.text}>
        <span className={classes.gone}>{t(`content.${message.content}`)}</span>
        {message.text ? <VisibleText text={` ${message.text}`} /> : null}
      </p>
    );
  return (
    <p className={classes.text} data-recalled={message.recalled ?? undefined}>
      {segmentText(message.text.slice(0, MOST_SHOWN), marks).map(({ text, start, offerId }) =>
        offerId === null ? (
          <VisibleText key={start} text={text} />
        ) : (
          <button
            key={start}
            type="button"
            className={classes.term}
            aria-label={t('openTerm', { text })}
            onClick={() => showOffer(offerId)}
          >
            {text}
          </button>
        ),
      )}
      {message.text.length > MOST_SHOWN ? (
        <span className={classes.gone}>
          {t('tooLong', { count: message.text.length - MOST_SHOWN })}
        </span>
      ) : null}
    </p>
  );
}

function MetaLine({
  message,
  isFlagged,
}: {
  readonly message: ChatMessage;
  readonly isFlagged: boolean;
}) {
  const { t } = useTranslation('transcript');
  const format = useFormat();
  const ours = format.clock(message.observedAtMs, message.utcOffsetMinutes);
  const states = [
    message.provisional ? t('state.provisional') : null,
    message.recalled ? t(`state.recalled.${message.recalled}`) : null,
    message.delivery && message.delivery !== 'sent'
      ? t(`state.delivery.${message.delivery}`)
      : null,
    message.seen === 'history' ? t('state.history') : null,
    message.history.length > 0 ? t('state.changed', { count: message.history.length }) : null,
    ...message.withheld.map((secret) => t(`state.withheld.${secret}`)),
    isFlagged ? t('state.flagged') : null,
  ].filter((state) => state !== null);
  const name = useWho()(message);
  return (
    <p className={classes.meta}>
      <span>{message.pageTime ? message.pageTime.raw : t('seenAt', { time: ours })}</span>
      {name && name !== t(`label.${message.speaker}`) ? <span>{name}</span> : null}
      {states.map((state) => (
        <span key={state} className={classes.state}>
          {state}
        </span>
      ))}
      {message.pageTime ? (
        <span
          className={classes.ours}
          title={format.moment(message.observedAtMs, message.utcOffsetMinutes)}
        >
          {t('seenAt', { time: ours })}
        </span>
      ) : null}
    </p>
  );
}
