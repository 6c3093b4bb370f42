import { useTranslation } from 'react-i18next';
import { useAgreement } from '@/components/agreement/agreement-context';
import { DateField } from '@/components/case/fields';
import { LenderKindSelect } from '@/components/case/lender-kind-select';
import { useCase } from '@/components/case/use-case';
import { SayThis } from '@/components/phrasing/say-this';
import { useServices } from '@/components/services-context';
import { localDayFromMs } from '@/components/ui/local-time';
import { TextButton } from '@/components/ui/text-button';
import { useFormat } from '@/components/ui/use-format';
import { withNamedLender } from '@/lib/negotiation/agreement/named-lender';
import type { ComplaintClock } from '@/lib/negotiation/calendar/complaint-clock';
import {
  type ComplaintKind,
  clockOfComplaint,
  type FiledComplaint,
} from '@/lib/negotiation/calendar/filed-complaint';
import classes from './complaints.module.css';

/** What to ask in the chat once a day has passed on which an answer was due; the central bank has no chat. */
const ASK_PROGRESS: Readonly<Partial<Record<ComplaintKind, string>>> = {
  lender: 'D115',
  'credit-objection': 'D123',
};

interface Props {
  readonly complaint: FiledComplaint;
  readonly onChange: (next: FiledComplaint) => void;
  readonly onRemove: () => void;
}

/** One filing with the days that count for it, and where the count comes from. */
export function ComplaintCard({ complaint, onChange, onRemove }: Props) {
  const { t } = useTranslation('complaints');
  const services = useServices();
  const format = useFormat();
  const { debt, save } = useCase();
  const today = localDayFromMs(services.nowMs());
  const { table } = useAgreement();
  const lenderKind = debt?.lenderKind ?? 'unknown';
  // Taken over with one press: a day that only this talk can tell is not reminded of.
  const named = debt && lenderKind === 'unknown' ? withNamedLender(debt, table) : null;
  const clock = clockOfComplaint(complaint, lenderKind, today);
  const { kind, receivedOn, decidedOn } = complaint;
  const progress = ASK_PROGRESS[kind];
  return (
    <article className={classes.card} aria-label={t(`kind.${kind}`)}>
      <h3 className={classes.name}>{t(`kind.${kind}`)}</h3>
      <p className={classes.quiet}>{t('received', { date: format.date(receivedOn) })}</p>
      {clock ? <Marks clock={clock} /> : null}
      {progress && decidedOn === null && clock?.marks.some(({ daysLeft }) => daysLeft < 0) ? (
        <SayThis phrasingId={progress} />
      ) : null}
      {!clock && decidedOn === null ? (
        <p className={classes.quiet}>
          {t(`agreement:clock.${lenderKind === 'unknown' ? 'lenderUnknown' : 'notCovered'}`)}
        </p>
      ) : null}
      {!clock && decidedOn === null && named && named.lenderKind !== 'unknown' ? (
        <p className={classes.quiet}>
          {t('offers:unsaidTerm.lender-kindNamed', {
            kind: t(`negotiation:lenderKind.${named.lenderKind}.name`),
          })}{' '}
          <TextButton
            onClick={() => save({ lenderName: named.lenderName, lenderKind: named.lenderKind })}
          >
            {t('calculator:said.take')}
          </TextButton>
        </p>
      ) : null}
      {!clock && decidedOn === null && lenderKind === 'unknown' ? <LenderKindSelect /> : null}
      <details className={classes.more}>
        <summary>{t('change')}</summary>
        <DateField
          label={t('decidedOn')}
          notBefore={receivedOn}
          notAfter={today}
          value={decidedOn}
          onCommit={(value) => onChange({ ...complaint, decidedOn: value })}
        />
        <TextButton onClick={onRemove}>{t('remove')}</TextButton>
      </details>
    </article>
  );
}

function Marks({ clock }: { readonly clock: ComplaintClock }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const { source, next } = clock;
  return (
    <>
      <ul className={classes.marks}>
        {clock.marks.map((mark) => (
          <li key={mark.code} data-next={mark.code === next?.code || undefined}>
            <span>{format.date(mark.on)}</span>
            <span>
              {t(`agreement:clock.${mark.code}`)}
              {' · '}
              {mark.daysLeft < 0
                ? t('past')
                : mark.daysLeft === 0
                  ? t('today')
                  : t('daysLeft', { count: mark.daysLeft })}
            </span>
          </li>
        ))}
      </ul>
      {next === null ? <p className={classes.quiet}>{t('allPast')}</p> : null}
      <p className={classes.quiet}>
        {source.instrument} {source.articles}
      </p>
      <p className={classes.quiet}>
        {source.mayBeUpdated ? t('agreement:clock.mayBeUpdated') : null}
        {t('common:betweenSentences')}
        {t('agreement:clock.checkedOn', { date: format.date(source.checkedOn) })}
      </p>
    </>
  );
}
