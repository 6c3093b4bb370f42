import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperFileLine } from '@/components/case/paper-file-line';
import { ReasonSelect } from '@/components/case/reason-facts';
import { useCase } from '@/components/case/use-case';
import { useConversation } from '@/components/conversation-context';
import type { PaperState } from '@/lib/negotiation/case';
import {
  type Material,
  type MaterialStatus,
  neededPapers,
} from '@/lib/negotiation/checklist/materials';
import { hasCalls } from '@/lib/negotiation/letters/facts-from-record';
import classes from './materials-list.module.css';

const STATUSES: readonly MaterialStatus[] = ['none', 'ready', 'sent'];
const BLANK: PaperState = { status: 'none', note: '' };

/** 材料: only what this reason needs, how far each is, and how it may leave the user's hands. */
export function MaterialsList() {
  const { debt } = useCase();
  const { entries } = useConversation();
  if (!debt) return null;
  return (
    <>
      <div className={classes.reason}>
        <ReasonSelect />
      </div>
      <ul className={classes.list}>
        {neededPapers(debt, hasCalls(entries)).map((material) => (
          <Paper key={material.id} material={material} />
        ))}
      </ul>
    </>
  );
}

function Paper({ material: { id, handling, sensitive } }: { readonly material: Material }) {
  const { t } = useTranslation('negotiation');
  const { debt, change } = useCase();
  const paper = debt?.materials?.[id] ?? BLANK;
  const [note, setNote] = useState(paper.note);
  const save = (patch: Partial<PaperState>) =>
    change(({ materials }) => ({
      materials: { ...materials, [id]: { ...BLANK, ...materials?.[id], ...patch } },
    }));
  const name = t(`material.${id}.name`);
  return (
    <li>
      <div className={classes.head}>
        <span className={classes.name}>
          <strong>{name}</strong>
          {sensitive ? <span className={classes.mark}>{t('materialSensitive')}</span> : null}
        </span>
        <NativeSelect
          aria-label={t('materialStatusOf', { name })}
          value={paper.status}
          onChange={(event) => save({ status: event.currentTarget.value as MaterialStatus })}
          data={STATUSES.map((status) => ({ value: status, label: t(`materialStatus.${status}`) }))}
        />
      </div>
      <span className={classes.quiet}>
        {t(`material.${id}.note`)} · {t(`materialHandling.${handling}`)}
      </span>
      {paper.status === 'none' ? null : (
        <TextInput
          aria-label={t('materialNoteOf', { name })}
          placeholder={t('materialNote')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          onBlur={() => (note === paper.note ? undefined : save({ note }))}
        />
      )}
      {handling === 'in-app' ? null : <PaperFileLine name={name} paper={paper} onChange={save} />}
    </li>
  );
}
