import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackagePicture } from '@/lib/keeping/open-package';
import classes from './foreign-record.module.css';

/** The screenshots of a foreign record, small; each opens in full. */
export function ForeignPictures({ pictures }: { readonly pictures: readonly PackagePicture[] }) {
  const { t } = useTranslation('foreign-record');
  const [urls, setUrls] = useState<readonly string[]>([]);
  useEffect(() => {
    const made = pictures.map(({ bytes }) => URL.createObjectURL(bytes));
    setUrls(made);
    return () => {
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [pictures]);
  if (urls.length === 0) return null;
  return (
    <section>
      <h3 className={classes.subtitle}>{t('pictures')}</h3>
      <ul className={classes.pictures}>
        {urls.map((url, index) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              <img src={url} alt={t('picture', { n: index + 1 })} loading="lazy" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
