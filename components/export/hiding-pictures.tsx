import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PaintDialog } from '@/components/export/paint-dialog';
import type { Hiding } from '@/components/export/use-hiding';
import { usePicture } from '@/components/export/use-picture';
import { useFormat } from '@/components/ui/use-format';
import { isPicture } from '@/lib/records/attachment-path';
import type { EntryOf } from '@/lib/transcript/entry';
import classes from './hiding.module.css';

type Use = 'whole' | 'painted' | 'out';

/** Each screenshot: as it is, painted over, or left out. */
export function HidingPictures({ hiding }: { readonly hiding: Hiding }) {
  const { t } = useTranslation('handover');
  if (hiding.pictures.length === 0) return null;
  return (
    <fieldset className={classes.group}>
      <legend>{t('hide.pictures')}</legend>
      {hiding.pictures.map((entry) => (
        <PictureRow key={entry.id} entry={entry} hiding={hiding} />
      ))}
    </fieldset>
  );
}

function PictureRow(props: { readonly entry: EntryOf<'attachment'>; readonly hiding: Hiding }) {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const { entry, hiding } = props;
  const { sha256, mime } = entry.body;
  const url = usePicture(isPicture(mime) ? sha256 : null);
  const [isPainting, setPainting] = useState(false);
  const { attachments } = hiding.answers;
  const isPainted = hiding.painted.some(({ originalSha256 }) => originalSha256 === sha256);
  const use: Use = attachments.includes(sha256) ? 'out' : isPainted ? 'painted' : 'whole';
  const others = attachments.filter((one) => one !== sha256);
  const choose = (next: Use) => {
    hiding.change({ attachments: next === 'out' ? [...others, sha256] : others });
    if (next === 'painted') setPainting(true);
    else hiding.setPainted(sha256, null);
  };
  const when = format.moment(entry.observedAtMs, entry.utcOffsetMinutes);
  return (
    <div className={classes.picture}>
      {url ? <img className={classes.thumb} src={url} alt={t('hide.pictureAt', { when })} /> : null}
      <div className={classes.pictureFacts}>
        <span className={classes.quiet}>{when}</span>
        <SegmentedControl
          fullWidth
          aria-label={t('hide.pictureAt', { when })}
          value={use}
          data={(['whole', 'painted', 'out'] as const)
            .filter((value) => value !== 'painted' || url !== null)
            .map((value) => ({ value, label: t(`hide.use.${value}`) }))}
          onChange={(value) => choose(value as Use)}
        />
      </div>
      {isPainting && url ? (
        <PaintDialog
          url={url}
          onCancel={() => setPainting(false)}
          onPainted={(bytes) => {
            hiding.setPainted(sha256, { originalSha256: sha256, mime: 'image/png', bytes });
            setPainting(false);
          }}
        />
      ) : null}
    </div>
  );
}
