import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconChevronDown, IconSearch, IconStar, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonSelect } from '@/components/case/reason-facts';
import { useCase } from '@/components/case/use-case';
import { useGuide } from '@/components/guide-context';
import { MyPhrasings } from '@/components/phrasing/my-phrasings';
import { OwnPhrasingCard } from '@/components/phrasing/own-phrasing-card';
import { PhrasingCard } from '@/components/phrasing/phrasing-card';
import { searchOwn, searchPhrasings } from '@/components/phrasing/search-phrasings';
import { usePhrasebook } from '@/components/phrasing/use-phrasebook';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useLocalised } from '@/components/ui/use-localised';
import { LIMITATION_QUESTION, mustNotAcknowledge } from '@/lib/negotiation/limitation';
import type { Phrasing } from '@/lib/negotiation/playbook/phrasing';
import classes from './phrasing-section.module.css';

const SHOWN_AT_FIRST = 1;
const SHOWN_AT_ONCE = 3;
const FOUND_AT_ONCE = 12;

type Shown = 'suggested' | 'search' | 'mine';

/** 可以这样回: the best sentence first, two more on demand, the whole playbook by search, and the user's own. */
export function PhrasingSection({ asksReason }: { readonly asksReason: boolean }) {
  const { t } = useTranslation('phrasing');
  const [shown, show] = useState<Shown>('suggested');
  return (
    <Section title={t('title')} aside={<Modes shown={shown} show={show} />}>
      <OldDebtNotice />
      <RedFlagNotice />
      {shown === 'suggested' ? <Suggested asksReason={asksReason} /> : null}
      {shown === 'search' ? <Search onClose={() => show('suggested')} /> : null}
      {shown === 'mine' ? <MyPhrasings /> : null}
    </Section>
  );
}

function Modes(props: { readonly shown: Shown; readonly show: (shown: Shown) => void }) {
  const { t } = useTranslation('phrasing');
  if (props.shown === 'search') return null;
  const isMine = props.shown === 'mine';
  return (
    <>
      {isMine ? null : (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconSearch size="1rem" stroke={1.75} aria-hidden />}
          onClick={() => props.show('search')}
        >
          {t('search.open')}
        </Button>
      )}
      <Button
        variant="subtle"
        color="gray"
        leftSection={isMine ? null : <IconStar size="1rem" stroke={1.75} aria-hidden />}
        onClick={() => props.show(isMine ? 'suggested' : 'mine')}
      >
        {t(isMine ? 'mine.close' : 'mine.open')}
      </Button>
    </>
  );
}

function Suggested({ asksReason }: { readonly asksReason: boolean }) {
  const { t } = useTranslation('phrasing');
  const { phrasings, stage } = useGuide();
  const { debt } = useCase();
  // Reasons are given while a plan is asked for, not once there is one to confirm.
  const isAgreeing = stage === 'confirm' || stage === 'followup';
  const [isMore, setMore] = useState(false);
  const more = Math.min(phrasings.length, SHOWN_AT_ONCE) - SHOWN_AT_FIRST;
  return (
    <>
      <div className={classes.reason}>
        {asksReason && !isAgreeing && debt?.reason === null ? <ReasonSelect /> : null}
      </div>
      <Cards phrasings={phrasings.slice(0, isMore ? SHOWN_AT_ONCE : SHOWN_AT_FIRST)} />
      {more > 0 ? (
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
    </>
  );
}

function Cards({ phrasings }: { readonly phrasings: readonly Phrasing[] }) {
  return (
    <ul className={classes.list}>
      {phrasings.map((phrasing, index) => (
        <li key={phrasing.id}>
          <PhrasingCard phrasing={phrasing} isBest={index === 0} />
        </li>
      ))}
    </ul>
  );
}

function Search({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('phrasing');
  const { phrasings } = useGuide();
  const { own } = usePhrasebook();
  const [words, setWords] = useState('');
  const found = useMemo(() => searchPhrasings(phrasings, words), [phrasings, words]);
  const foundOwn = useMemo(() => searchOwn(own, words), [own, words]);
  return (
    <>
      <SearchField words={words} onChange={setWords} onClose={onClose} />
      <ul className={classes.list}>
        {foundOwn.map((phrasing) => (
          <li key={phrasing.id}>
            <OwnPhrasingCard phrasing={phrasing} />
          </li>
        ))}
      </ul>
      <Cards phrasings={found.slice(0, FOUND_AT_ONCE)} />
      {found.length + foundOwn.length === 0 ? (
        <p className={classes.none}>{t('search.none')}</p>
      ) : null}
    </>
  );
}

function RedFlagNotice() {
  const { t } = useTranslation('phrasing');
  const { isScamSuspected, confirmScamChecked } = useGuide();
  if (!isScamSuspected) return null;
  return (
    <div className={classes.notice}>
      <Notice
        actions={
          <Button variant="default" onClick={confirmScamChecked}>
            {t('scamChecked')}
          </Button>
        }
      >
        {t('negotiation:phrasing.redFlagOnly')}
      </Notice>
    </div>
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
  readonly onChange: (words: string) => void;
  readonly onClose: () => void;
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
        onKeyDown={(event) => (event.key === 'Escape' ? props.onClose() : undefined)}
      />
      <ActionIcon aria-label={t('search.close')} onClick={props.onClose}>
        <IconX size="1.125rem" stroke={1.75} />
      </ActionIcon>
    </div>
  );
}
