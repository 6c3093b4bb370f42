import { Button, Checkbox, Chip, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField, MoneyField } from '@/components/case/fields';
import { useServices } from '@/components/services-context';
import { LiveTyping } from '@/components/ui/committed-field';
import { localDayFromMs } from '@/components/ui/local-time';
import { Notice } from '@/components/ui/notice';
import type { DebtCase, Product } from '@/lib/negotiation/case';
import { type FirstAnswers, factsOfAnswers, usualLender } from '@/lib/negotiation/debts/begin-debt';
import classes from './start-form.module.css';

const PRODUCTS: readonly Product[] = ['huabei', 'jiebei', 'xinyonggou', 'xinyongdai', 'other'];
const NOTHING: FirstAnswers = {
  product: null,
  lenderName: null,
  totalOwedFen: null,
  overdueSince: null,
};

interface Props {
  /** Stores the answers; false: it did not work. */
  readonly onBegin: (facts: Partial<DebtCase>) => Promise<boolean>;
  readonly onLater?: () => void;
}

/** 三个问题: who lends, how much, since when. Enough to begin; each may stay open. */
export function StartForm({ onBegin, onLater }: Props) {
  const { t } = useTranslation('debts');
  const services = useServices();
  const [answers, setAnswers] = useState(NOTHING);
  const [hasFailed, setFailed] = useState(false);
  const day = localDayFromMs(services.nowMs());
  const answer = (patch: Partial<FirstAnswers>) => setAnswers((all) => ({ ...all, ...patch }));
  const hasAny = Object.values(answers).some((value) => value !== null);
  const begin = async () => setFailed(!(await onBegin(factsOfAnswers(answers, day))));
  return (
    <section className={classes.card} aria-labelledby="start-title">
      <h2 className={classes.title} id="start-title">
        {t('start.title')}
      </h2>
      <p className={classes.lead}>{t('start.lead')}</p>
      <LenderQuestion answers={answers} onAnswer={answer} />
      <LiveTyping.Provider value={true}>
        <div className={classes.pair}>
          <MoneyField
            label={t('start.total')}
            value={answers.totalOwedFen}
            onCommit={(totalOwedFen) => answer({ totalOwedFen })}
          />
          <DateField
            label={t('start.since')}
            value={answers.overdueSince}
            notAfter={day}
            onCommit={(overdueSince) => answer({ overdueSince })}
          />
        </div>
      </LiveTyping.Provider>
      {hasFailed ? <Notice tone="caution" live title={t('failed')} /> : null}
      <div className={classes.actions}>
        <Button disabled={!hasAny} onClick={() => void begin()}>
          {t('start.done')}
        </Button>
        {onLater ? (
          <Button variant="subtle" onClick={onLater}>
            {t('start.later')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function LenderQuestion(props: {
  readonly answers: FirstAnswers;
  readonly onAnswer: (patch: Partial<FirstAnswers>) => void;
}) {
  const { t } = useTranslation('debts');
  const { answers, onAnswer } = props;
  const usual = usualLender(answers.product);
  return (
    <fieldset className={classes.question}>
      <legend>{t('start.product')}</legend>
      <Chip.Group
        value={answers.product}
        onChange={(value) => onAnswer({ product: value as Product, lenderName: null })}
      >
        <div className={classes.chips}>
          {PRODUCTS.map((product) => (
            <Chip key={product} value={product} size="sm">
              {t(`negotiation:product.${product}`)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      {usual ? (
        <Checkbox
          label={t('start.usual', { lender: usual })}
          description={t('start.usualHint')}
          checked={answers.lenderName === usual}
          onChange={(event) => onAnswer({ lenderName: event.currentTarget.checked ? usual : null })}
        />
      ) : null}
      {answers.product !== null && !usual ? (
        <TextInput
          label={t('start.lenderName')}
          description={t('start.lenderNameHint')}
          value={answers.lenderName ?? ''}
          onChange={(event) => onAnswer({ lenderName: event.currentTarget.value || null })}
        />
      ) : null}
    </fieldset>
  );
}
