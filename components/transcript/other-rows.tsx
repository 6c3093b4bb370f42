import { IconAlertTriangle, IconNote, IconPhone } from '@tabler/icons-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanelState } from '@/components/panel/panel-state';
import { AttachmentRow } from '@/components/transcript/attachment-row';
import { GoneWordContext } from '@/components/transcript/gone-word';
import type { TimelineRow } from '@/components/transcript/timeline';
import { useGapText } from '@/components/transcript/use-gap-text';
import { TextButton } from '@/components/ui/text-button';
import { useFormat } from '@/components/ui/use-format';
import type { PlannedPayment } from '@/lib/negotiation/calendar/payment-plan';
import type { LedgerGap } from '@/lib/transcript/completeness';
import type { EntryOf } from '@/lib/transcript/entry';
import classes from './other-rows.module.css';

/** A row of the timeline that is no message. */
export function OtherRow(props: {
  readonly row: Exclude<TimelineRow, { kind: 'message' }>;
  /** The payment whose receipt a file is; null: of none. */
  readonly paymentOf?: (entryId: string) => PlannedPayment | null;
}) {
  const { row } = props;
  switch (row.kind) {
    case 'attachment':
      return (
        <AttachmentRow
          attachment={row.attachment}
          payment={props.paymentOf?.(row.attachment.id) ?? null}
        />
      );
    case 'gap':
      return <GapRow gap={row.gap} />;
    case 'note':
      return <NoteRow note={row.note} />;
    case 'session':
      return <SessionRow session={row.session} />;
  }
}

/** A full-width amber line: from when to when nothing can be vouched for, and why. */
function GapRow({ gap }: { readonly gap: LedgerGap }) {
  const { when, why } = useGapText()(gap);
  return (
    <p className={classes.gap}>
      <IconAlertTriangle size="1rem" stroke={1.75} aria-hidden />
      <span>
        <strong>{when}</strong> {why}
      </span>
    </p>
  );
}

/** A note of the user's, with a dog-ear: the time of writing apart from the time it is about. */
function NoteRow({ note }: { readonly note: EntryOf<'note'> }) {
  const { t } = useTranslation('transcript');
  const { showMessage } = usePanelState();
  const goneWordOf = useContext(GoneWordContext);
  const format = useFormat();
  const { targetId, aboutTime, channel } = note.body;
  const Icon = channel === 'phone' ? IconPhone : IconNote;
  const about = aboutTime === null ? null : Date.parse(aboutTime);
  return (
    <article className={classes.note} aria-label={t(`noteKind.${channel}`)}>
      <p className={classes.noteHead}>
        <Icon size="0.875rem" stroke={1.75} aria-hidden />
        {t(`noteKind.${channel}`)}
        {about !== null && !Number.isNaN(about) ? (
          <span>{t('noteAbout', { time: format.short(about) })}</span>
        ) : null}
      </p>
      <p className={classes.noteText}>{note.personal.text?.text ?? t(goneWordOf(note.id))}</p>
      <p className={classes.noteFoot}>
        <span>
          {t('noteWritten', { time: format.clock(note.observedAtMs, note.utcOffsetMinutes) })}
        </span>
        {targetId ? (
          <TextButton onClick={() => showMessage(targetId)}>{t('noteTarget')}</TextButton>
        ) : null}
      </p>
    </article>
  );
}

/** 22:14 开始记录: a thin mark between messages. */
function SessionRow({ session }: { readonly session: EntryOf<'session'> }) {
  const { t } = useTranslation('transcript');
  const format = useFormat();
  const { event, origin } = session.body;
  const what = event === 'start' ? t(`session.start.${origin}`) : t(`session.${event}`);
  return (
    <p className={classes.session}>
      <span>{`${format.short(session.observedAtMs)} ${what}`}</span>
    </p>
  );
}
