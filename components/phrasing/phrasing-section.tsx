import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconChevronDown, IconSearch, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonSelect } from '@/components/case/reason-facts';
import { useCase } from '@/components/case/use-case';
import { useGuide } from '@/components/guide-context';
import { PhrasingCard } from '@/components/phrasing/phrasing-card';
import { searchPhrasings } from '@/components/phrasing/search-phrasings';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useLocalised } from '@/components/ui/use-localised';
import { LIMITATION_QUESTION, mustNotAcknowledge } from '@/lib/negotiation/limitation';
import classes from './phrasing-section.module.css';

const SHOWN_AT_FIRST = 1;
const SHOWN_AT_ONCE = 3;

/** 可以这样回: the best sentence first, two more on demand, and the whole playbook by search. */
export function PhrasingSection() {
  const { t } = useTranslation('phrasing');
  const { phrasings, isScamSuspected } = useGuide();
  const { debt } = useCase();
  const [words, setWords] = useState<string | null>(null);
  const [isMore, setMore] = useState(false);
  const found = useMemo(() => searchPhrasings(phrasings, words ?? ''), [phrasings, words]);
  const list = words ? found : phrasings;
  const shown = list.slice(0, words ? 12 : isMore ? SHOWN_AT_ONCE : SHOWN_AT_FIRST);
  const more = Math.min(list.length, SHOWN_AT_ONCE) - SHOWN_AT_FIRST;
  return (
    <Section
      title={t('title')}
      aside={
        words === null ? (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconSearch size="1rem" stroke={1.75} aria-hidden />}
            onClick={() => setWords('')}
          >
            {t('search.open')}
          </Button>
        ) : null
      }
    >
      <OldDebtNotice />
      {isScamSuspected ? (
        <div className={classes.notice}>
          <Notice>{t('negotiation:phrasing.redFlagOnly')}</Notice>
        </div>
      ) : null}
      {words === null ? (
        <div className={classes.reason}>{debt?.reason === null ? <ReasonSelect /> : null}</div>
      ) : (
        <SearchField words={words} onChange={setWords} />
      )}
      <ul className={classes.list}>
        {shown.map((phrasing) => (
          <li key={phrasing.id}>
            <PhrasingCard phrasing={phrasing} />
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className={classes.none}>{t('search.none')}</p> : null}
      {!words && more > 0 ? (
        <Button
          variant="subtle"
          color="gray"
          aria-expanded={isMore}
          rightSection={
            <IconChevronDown
              size="1rem"
              aria-hidden
              style={{ transform: isMore ? 'rotate(180deg)' : 'none' }}
            />
          }
          onClick={() => setMore(!isMore)}
        >
          {isMore ? t('fewer') : t('more', { count: more })}
        </Button>
      ) : null}
    </Section>
  );
}

function OldDebtNotice() {
  const { t } = useTranslation('negotiation');
  const localised = useLocalised();
  const { debt, save } = useCase();
  if (!debt || !mustNotAcknowledge(debt.limitation)) return null;
  return (
    <div className={classes.notice}>
      <Notice
        tone="caution"
        title={t('phrasing.oldDebtOnly')}
        actions={
          <Button variant="default" onClick={() => save({ limitation: 'unasked' })}>
            {t('limitation.change')}
          </Button>
        }
      >
        <ul className={classes.caution}>
          {LIMITATION_QUESTION.caution.map((line) => (
            <li key={line.zhCN}>{localised(line)}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function SearchField(props: {
  readonly words: string;
  readonly onChange: (words: string | null) => void;
}) {
  const { t } = useTranslation('phrasing');
  return (
    <div className={classes.search}>
      <TextInput
        className={classes.field ?? ''}
        autoFocus
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={props.words}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onKeyDown={(event) => (event.key === 'Escape' ? props.onChange(null) : undefined)}
      />
      <ActionIcon aria-label={t('search.close')} onClick={() => props.onChange(null)}>
        <IconX size="1.125rem" stroke={1.75} />
      </ActionIcon>
    </div>
  );
}
