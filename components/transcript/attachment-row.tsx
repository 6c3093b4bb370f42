import { IconPaperclip, IconPhoto } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '@/components/services-context';
import { TextButton } from '@/components/ui/text-button';
import { useFormat } from '@/components/ui/use-format';
import type { PlannedPayment } from '@/lib/negotiation/calendar/payment-plan';
import type { PaperFile } from '@/lib/negotiation/case';
import { isPicture } from '@/lib/records/attachment-path';
import type { EntryOf } from '@/lib/transcript/entry';
import classes from './other-rows.module.css';

interface Props {
  readonly attachment: EntryOf<'attachment'>;
  /** The payment whose receipt it is; null: of none. */
  readonly payment: PlannedPayment | null;
}

/** A file of the user's in the record, such as a receipt or a screenshot: looked at here, or taken out. */
export function AttachmentRow({ attachment, payment }: Props) {
  const { t } = useTranslation('transcript');
  const format = useFormat();
  const { body, personal, observedAtMs, utcOffsetMinutes } = attachment;
  const Icon = isPicture(body.mime) ? IconPhoto : IconPaperclip;
  const what =
    payment === null
      ? t(`attachment.${body.what}`)
      : t(payment.index > 0 ? 'attachment.receiptOf' : 'attachment.receipt', { n: payment.index });
  const name = personal.fileName?.text ?? '';
  return (
    <article className={classes.note} aria-label={what}>
      <p className={classes.noteHead}>
        <Icon size="0.875rem" stroke={1.75} aria-hidden />
        {what}
        {payment?.paidOn ? (
          <span>{t('payments:state.paidOn', { date: format.date(payment.paidOn) })}</span>
        ) : null}
      </p>
      {name === '' ? null : <p className={classes.noteText}>{name}</p>}
      <Content file={{ sha256: body.sha256, name, mime: body.mime, sizeBytes: body.bytes }} />
      <p className={classes.noteFoot}>
        {t('attachment.kept', {
          time: format.clock(observedAtMs, utcOffsetMinutes),
          size: format.bytes(body.bytes),
        })}
      </p>
    </article>
  );
}

/** The picture, once it is asked for; whatever cannot be shown is handed out as a file. */
function Content({ file }: { readonly file: PaperFile }) {
  const { t } = useTranslation('transcript');
  const { papers } = useServices();
  const [url, setUrl] = useState<string | null>(null);
  const [isGone, setGone] = useState(false);
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url]);
  const look = async () => {
    const picture = await papers.picture(file);
    setGone(picture === null);
    if (picture) setUrl(URL.createObjectURL(picture));
  };
  return (
    <>
      {url === null ? null : (
        <img className={classes.picture} src={url} alt={file.name || t('attachment.picture')} />
      )}
      <p className={classes.noteFoot}>
        {isPicture(file.mime) ? (
          <TextButton onClick={() => (url === null ? void look() : setUrl(null))}>
            {t(url === null ? 'attachment.look' : 'attachment.fold')}
          </TextButton>
        ) : null}
        <TextButton onClick={() => void papers.takeOut(file).then((isThere) => setGone(!isThere))}>
          {t('attachment.takeOut')}
        </TextButton>
        {isGone ? <span role="status">{t('attachment.gone')}</span> : null}
      </p>
    </>
  );
}
