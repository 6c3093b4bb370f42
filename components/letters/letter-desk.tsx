import { Checkbox, MultiSelect, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { LenderKindQuestion } from '@/components/letters/lender-kind-question';
import { LetterPaper } from '@/components/letters/letter-paper';
import { useLetterSources } from '@/components/letters/use-letter-sources';
import { LoadingLines } from '@/components/ui/loading-lines';
import { Notice } from '@/components/ui/notice';
import { LENDER_BLANK } from '@/lib/negotiation/letters/blanks';
import type { ComplaintRequest } from '@/lib/negotiation/letters/complaint';
import { composeLetter } from '@/lib/negotiation/letters/compose-letter';
import type { ObjectionRecipient } from '@/lib/negotiation/letters/credit-objection';
import type { LetterKind } from '@/lib/negotiation/letters/letter';
import type { LetterNote } from '@/lib/negotiation/letters/letter-facts';
import classes from './letter-desk.module.css';

const REQUESTS: readonly ComplaintRequest[] = [
  'explain-charges',
  'correct-figures',
  'honour-statement',
  'stop-third-party',
  'verify-collector',
  'written-answer',
];

const RECIPIENTS: readonly ObjectionRecipient[] = ['lender', 'bureau'];

/** One kind of letter: what it draws on, remarks for the user, and the paper itself. */
export function LetterDesk(props: {
  readonly kind: LetterKind;
  readonly values: Readonly<Record<string, string>>;
  readonly onFill: (label: string, value: string) => void;
}) {
  const { kind, values, onFill } = props;
  const { t } = useTranslation('letters');
  const [citedIds, setCited] = useState<readonly string[]>([]);
  const [requests, setRequests] = useState<readonly ComplaintRequest[]>(['written-answer']);
  const [objectionTo, setObjectionTo] = useState<ObjectionRecipient>('lender');
  const sources = useLetterSources({ citedIds, requests, objectionTo });
  if (!sources) return <LoadingLines lines={6} />;
  const composed = composeLetter(kind, sources);
  if (!composed.ok) {
    const { code } = composed.error;
    const tone = code === 'nothing-stated' ? 'plain' : 'caution';
    return <Notice tone={tone} title={t(`refusals.${code}`)} />;
  }
  const { letter, notes } = composed.value;
  const isComplaint = kind === 'complaint-lender' || kind === 'complaint-regulator';
  // Filled in below, the lender is known.
  const isOpen = (note: LetterNote) => note !== 'lender-unknown' || !values[LENDER_BLANK]?.trim();
  const cites = kind !== 'agreement-sheet' && kind !== 'materials-cover' && kind !== 'call-log';
  return (
    <div className={classes.desk}>
      {notes.filter(isOpen).map((note) => (
        <Notice key={note} title={t(`notes.${note}`)} />
      ))}
      {kind === 'credit-objection' ? (
        <NativeSelect
          label={t('fields.recipient')}
          description={t('fields.recipientHint')}
          value={objectionTo}
          onChange={(event) => setObjectionTo(event.currentTarget.value as ObjectionRecipient)}
          data={RECIPIENTS.map((value) => ({ value, label: t(`recipients.${value}`) }))}
        />
      ) : null}
      {cites ? <CitedLines citedIds={citedIds} onChange={setCited} /> : null}
      {isComplaint ? (
        <Checkbox.Group
          label={t('fields.requests')}
          value={[...requests]}
          onChange={(chosen) => setRequests(REQUESTS.filter((request) => chosen.includes(request)))}
        >
          {REQUESTS.map((request) => (
            <Checkbox key={request} value={request} label={t(`requests.${request}`)} mt={4} />
          ))}
        </Checkbox.Group>
      ) : null}
      <LetterPaper letter={letter} today={sources.facts.today} values={values} onFill={onFill}>
        <LenderKindQuestion name={values[LENDER_BLANK]?.trim() ?? ''} />
      </LetterPaper>
    </div>
  );
}

/** Lines of the record that the letter tells as its story and quotes as numbered evidence. */
function CitedLines(props: {
  readonly citedIds: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation('letters');
  const { messages } = useConversation();
  const options = messages
    .filter(({ text, recalled, speaker }) => text && !recalled && speaker !== 'system')
    .map(({ id, text, speaker }) => ({
      value: id,
      label: t('common:labelled', { label: t(`transcript:speaker.${speaker}`), text }),
    }));
  if (options.length === 0) return null;
  return (
    <MultiSelect
      classNames={{ input: classes.lines ?? '', inputField: classes.search ?? '' }}
      label={t('fields.evidence')}
      description={t('fields.evidenceHint')}
      data={options}
      value={[...props.citedIds]}
      onChange={props.onChange}
      searchable
      maxDropdownHeight={320}
      nothingFoundMessage={t('fields.noLines')}
      {...(props.citedIds.length === 0 ? { placeholder: t('fields.evidenceNone') } : {})}
    />
  );
}
