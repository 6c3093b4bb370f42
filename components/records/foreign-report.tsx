import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/ui/notice';
import { useFormat } from '@/components/ui/use-format';
import type { OpenedPackage } from '@/lib/keeping/open-package';
import { placeText } from '@/lib/records/place-text';
import type { PackageReport } from '@/lib/records/verify/package-report';
import classes from './foreign-record.module.css';

const PARTS = ['integrity', 'completeness', 'provenance'] as const;
const MOST_PROBLEMS = 100;

interface Props {
  readonly opened: OpenedPackage;
  readonly onCodes: (codes: readonly string[]) => void;
}

/** The three verdicts side by side, never merged; every problem with its place; what none of it proves. */
export function ForeignReport({ opened, onCodes }: Props) {
  const { t } = useTranslation('foreign-record');
  const { report } = opened;
  const limits = t('record:limits', { returnObjects: true }) as readonly string[];
  return (
    <section className={classes.report}>
      <dl className={classes.verdicts}>
        {PARTS.map((part) => (
          <div key={part} data-state={report[part].verdict}>
            <dt>{t(`record:verdict.${part}`)}</dt>
            <dd>{t(`record:verdict.${part}Short.${report[part].verdict}`)}</dd>
          </div>
        ))}
      </dl>
      <Problems report={report} />
      <Timestamps timestamps={opened.timestamps} />
      {report.withheld.length > 0 ? (
        <p>{t('withheld', { count: report.withheld.length })}</p>
      ) : null}
      <details>
        <summary>{t('proves')}</summary>
        <ul className={classes.list}>
          {limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </details>
      <Codes onCodes={onCodes} />
    </section>
  );
}

function Problems({ report }: { readonly report: PackageReport }) {
  const { t } = useTranslation('foreign-record');
  const placeText = usePlaceText();
  const { problems } = report;
  if (problems.length === 0) return <p>{t('noProblems')}</p>;
  return (
    <Notice tone="caution" title={t('problems')}>
      <ul className={classes.list}>
        {problems.slice(0, MOST_PROBLEMS).map(({ code, place }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never changes
          <li key={index}>
            <strong>{placeText(place)}</strong> {t(`record:problem.${code}`)}
          </li>
        ))}
      </ul>
      {problems.length > MOST_PROBLEMS ? (
        <p>{t('problemsMore', { count: MOST_PROBLEMS })}</p>
      ) : null}
    </Notice>
  );
}

/** What each timestamp's signature is worth; whose certificate it is, is for others to say. */
function Timestamps({ timestamps }: Pick<OpenedPackage, 'timestamps'>) {
  const { t } = useTranslation('record');
  const placeText = usePlaceText();
  const format = useFormat();
  if (timestamps.length === 0) return null;
  return (
    <>
      <p>{t('verifyPage.timestamps')}</p>
      <ul className={classes.list}>
        {timestamps.map(({ conversation, seq, headSeq, state, atMs }) => (
          <li key={`${conversation}:${seq}`}>
            {t(`verifyPage.timestamp.${state}`, {
              place: placeText(`c${conversation}:${seq}`),
              to: headSeq,
              time: format.full(atMs ?? 0),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function usePlaceText() {
  const { t } = useTranslation('record');
  return (place: string): string =>
    placeText(place, { say: (key, values) => t(key, { ...values }) });
}

function Codes({ onCodes }: Pick<Props, 'onCodes'>) {
  const { t } = useTranslation('foreign-record');
  const [typed, setTyped] = useState('');
  const codes = typed.split('\n').filter((line) => line.trim() !== '');
  return (
    <details>
      <summary>{t('codes')}</summary>
      <div className={classes.codes}>
        <Textarea
          aria-label={t('codes')}
          autosize
          minRows={2}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button variant="default" disabled={codes.length === 0} onClick={() => onCodes(codes)}>
          {t('again')}
        </Button>
      </div>
    </details>
  );
}
