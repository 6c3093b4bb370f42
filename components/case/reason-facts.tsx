import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FactGrid } from '@/components/case/fact-grid';
import classes from '@/components/case/item-facts.module.css';
import { useCase } from '@/components/case/use-case';
import { ShortOpeningBox } from '@/components/phrasing/short-opening-box';
import { useWatchedText } from '@/components/safety/safety-context';
import { Notice } from '@/components/ui/notice';
import type { OverdueReason } from '@/lib/negotiation/case';

/** From this length on a note tells something that can be put shortly. */
const STORY_LENGTH = 20;

const REASONS: Readonly<Record<string, readonly OverdueReason[]>> = {
  economic: [
    'medical',
    'job_loss',
    'income_drop',
    'family_event',
    'business',
    'disaster',
    'multi_debt',
  ],
  mistake: ['forgot', 'autopay_failed', 'card_changed'],
  information: ['terms_unclear', 'amount_unclear', 'date_unclear', 'no_notice'],
  dispute: ['amount_disputed', 'not_my_loan'],
};

/** 逾期原因: it changes which phrasings and papers are offered. */
export function ReasonSelect() {
  const { t } = useTranslation('negotiation');
  const { debt, save } = useCase();
  return (
    <NativeSelect
      label={t('calculator:fact.reason')}
      value={debt?.reason ?? ''}
      onChange={(event) =>
        save({ reason: (event.currentTarget.value || null) as OverdueReason | null })
      }
      data={[
        { value: '', label: t('calculator:notSaid') },
        ...Object.entries(REASONS).map(([group, reasons]) => ({
          group: t(`reasonGroup.${group}`),
          items: reasons.map((value) => ({ value, label: t(`reason.${value}`) })),
        })),
      ]}
    />
  );
}

export function ReasonFacts() {
  const { t } = useTranslation('negotiation');
  const { debt, save } = useCase();
  const [note, setNote] = useState(debt?.reasonNote ?? '');
  useWatchedText('reason', note);
  if (!debt) return null;
  return (
    <FactGrid>
      <ReasonSelect />
      <Textarea
        className={classes.wide ?? ''}
        label={t('calculator:fact.reasonNote')}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={() => save({ reasonNote: note.trim() || null })}
      />
      {note.trim().length >= STORY_LENGTH ? (
        <div className={classes.wide}>
          <ShortOpeningBox debt={debt} story={note} />
        </div>
      ) : null}
      {debt.reason === 'not_my_loan' ? (
        <div className={classes.wide}>
          <Notice tone="caution" title={t('reasonNote.not_my_loan')} />
        </div>
      ) : null}
    </FactGrid>
  );
}
