import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGuide } from '@/components/guide-context';
import { EditFirst } from '@/components/phrasing/edit-first';
import { OpenPlaces } from '@/components/phrasing/open-places';
import { SentenceActions } from '@/components/phrasing/sentence-actions';
import { SlotFields } from '@/components/phrasing/slot-fields';
import { useServices } from '@/components/services-context';
import { localDayFromMs } from '@/components/ui/local-time';
import type { DebtCase } from '@/lib/negotiation/case';
import { daysOverdueOn } from '@/lib/negotiation/debts/begin-debt';
import { shortOpening } from '@/lib/negotiation/playbook/short-opening';
import type { SlotValues } from '@/lib/negotiation/playbook/slots';
import { mentionsSelfHarm } from '@/lib/nlu/self-harm';
import classes from './phrasing-card.module.css';

interface Props {
  readonly debt: DebtCase;
  /** What the user told, of any length. */
  readonly story: string;
}

/** 长话短说: the long story as three factual sentences to start from. Nothing is shown when words are heavy. */
export function ShortOpeningBox({ debt: stored, story }: Props) {
  const { t, i18n } = useTranslation('phrasing');
  const day = localDayFromMs(useServices().nowMs());
  const debt = useMemo(
    () => ({ ...stored, daysOverdue: daysOverdueOn(stored, day) }),
    [stored, day],
  );
  const { values } = useGuide();
  const [own, setOwn] = useState<SlotValues>({});
  const known = useMemo(() => ({ ...values, ...own }), [values, own]);
  const opening = useMemo(() => shortOpening(debt, story, known), [debt, story, known]);
  const asked = useMemo(() => shortOpening(debt, story, values).missing, [debt, story, values]);
  if (mentionsSelfHarm(story)) return null;
  return (
    <section className={classes.card} aria-label={t('short.title')}>
      <h3 className={classes.shortTitle}>{t('short.title')}</h3>
      <p className={classes.text} lang="zh-CN">
        <OpenPlaces text={opening.text} />
      </p>
      {i18n.language === 'en' ? <p className={classes.gloss}>{opening.gloss}</p> : null}
      {asked.length > 0 ? (
        <SlotFields
          slots={asked}
          values={own}
          onChange={(slot, value) => setOwn({ ...own, [slot]: value })}
        />
      ) : null}
      <p className={classes.when}>
        {t(opening.reasonFrom === 'story' ? 'short.reasonFromStory' : 'short.hint')}
      </p>
      <SentenceActions text={opening.text} isOpen={opening.missing.length > 0}>
        <EditFirst text={opening.text} />
      </SentenceActions>
    </section>
  );
}
