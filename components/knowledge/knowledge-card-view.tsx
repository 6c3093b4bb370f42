import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '@/components/services-context';
import { useFormat } from '@/components/ui/use-format';
import { useLocalised } from '@/components/ui/use-localised';
import type { KnowledgeCard } from '@/lib/negotiation/knowledge/card';
import { ALL_LENDER_KINDS } from '@/lib/negotiation/knowledge/cards';
import { isStale } from '@/lib/negotiation/knowledge/staleness';
import { spaced } from '@/lib/negotiation/spaced';
import { isoWithOffset } from '@/lib/negotiation/utterance-of-message';
import classes from './knowledge-card-view.module.css';

interface Props {
  readonly card: KnowledgeCard;
  readonly isOpenAtFirst: boolean;
}

/** A fact in plain words; unfolded: what to do with it, 适用于, 出处 with its date, 常见误解. */
export function KnowledgeCardView({ card, isOpenAtFirst }: Props) {
  const { t } = useTranslation('negotiation');
  const localised = useLocalised();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const id = useId();
  return (
    <article className={classes.card} data-open={isOpen || undefined}>
      <UnstyledButton
        className={classes.head ?? ''}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={classes.statement}>
          <span className={classes.topic}>{t(`topic.${card.topic}`)}</span>
          {spaced(localised(card.statement))}
        </span>
        <IconChevronDown className={classes.chevron} size="1rem" stroke={1.75} aria-hidden />
      </UnstyledButton>
      <div id={id}>
        <Collapse expanded={isOpen}>{isOpen ? <Details card={card} /> : null}</Collapse>
      </div>
    </article>
  );
}

function Details({ card }: { readonly card: KnowledgeCard }) {
  const { t } = useTranslation('negotiation');
  const localised = useLocalised();
  const services = useServices();
  const format = useFormat();
  const isForAll = card.appliesTo.length === ALL_LENDER_KINDS.length;
  const { instrument, number, article, date } = card.source;
  const day = date && (/^\d{4}-\d{2}-\d{2}$/.test(date) ? format.date(date) : format.month(date));
  const source = [instrument, number, article, day].filter(Boolean).join(' · ');
  const today = isoWithOffset(services.nowMs(), 480);
  return (
    <dl className={classes.facts}>
      {card.phone ? <Fact name={t('knowledge:call', { number: card.phone })} /> : null}
      {card.use ? <Fact name={t('card.use')}>{spaced(localised(card.use))}</Fact> : null}
      {card.misuse ? <Fact name={t('card.misuse')}>{spaced(localised(card.misuse))}</Fact> : null}
      <Fact name={t('card.appliesTo')}>
        {isForAll
          ? t('card.allLenders')
          : card.appliesTo
              .filter((kind) => kind !== 'unknown')
              .map((kind) => t(`lenderKind.${kind}.name`))
              .join(' · ')}
      </Fact>
      {source ? <Fact name={t('card.source')}>{source}</Fact> : null}
      <Fact name={t(`card.confidence.${card.confidence}`)}>
        {t('card.checkedOn', { date: format.date(card.checkedOn) })}
        {card.status === 'to-verify' ? ` · ${t('card.toVerify')}` : ''}
        {isStale(card.checkedOn, today) ? ` · ${t('card.stale')}` : ''}
      </Fact>
    </dl>
  );
}

function Fact(props: { readonly name: string; readonly children?: React.ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
