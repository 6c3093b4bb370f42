import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { KnowledgeCardView } from '@/components/knowledge/knowledge-card-view';
import { usePanelState } from '@/components/panel/panel-state';
import { Section } from '@/components/ui/section';
import type { KnowledgeCard } from '@/lib/negotiation/knowledge/card';
import { cardById } from '@/lib/negotiation/knowledge/cards';
import { cardsForTalk, searchCards } from '@/lib/negotiation/knowledge/search-cards';
import classes from './knowledge-tab.module.css';

const TOUCHED_LIMIT = 3;
const SHOWN_LIMIT = 30;

/** How far back a talk is looked through; what was said earlier is no longer at hand. */
const LOOKED_BACK = 12;

/** Cards that the talk touches, for this kind of lender: the agent's last words first. */
function useTouchedCards(): readonly KnowledgeCard[] {
  const { understanding, debt, heard } = useConversation();
  const { lastAgent, intent } = understanding;
  return useMemo(() => {
    const intents = intent ? [intent.intent, ...(intent.second ? [intent.second] : [])] : [];
    const earlier = heard
      .slice(-LOOKED_BACK)
      .filter(({ id, speaker }) => id !== lastAgent?.id && speaker !== 'system')
      .flatMap(({ text }) => (text === null ? [] : [text]))
      .reverse();
    return cardsForTalk({ intents, text: lastAgent?.text ?? '' }, earlier, {
      limit: TOUCHED_LIMIT,
      lenderKind: debt?.lenderKind ?? 'unknown',
    });
  }, [lastAgent, intent, heard, debt?.lenderKind]);
}

/** 知识: search first, then the cards that this chat touches. */
export function KnowledgeTab() {
  const { t } = useTranslation('knowledge');
  const { focusedCard } = usePanelState();
  const [words, setWords] = useState('');
  const touched = useTouchedCards();
  const found = useMemo(() => searchCards(words), [words]);
  const rest = found.filter((card) => !touched.includes(card));
  const asked = focusedCard ? cardById(focusedCard.id) : null;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!focusedCard) return;
    setWords('');
    top.current?.scrollIntoView({ block: 'start' });
  }, [focusedCard]);
  return (
    <div className={classes.tab} ref={top}>
      <TextInput
        aria-label={t('search')}
        placeholder={t('placeholder')}
        leftSection={<IconSearch size="1rem" stroke={1.75} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {words.trim() === '' ? (
        <>
          {asked ? <KnowledgeCardView key={focusedCard?.count} card={asked} isOpenAtFirst /> : null}
          {touched.length > 0 ? <Cards title={t('touched')} cards={touched} /> : null}
          <Cards title={t('all')} cards={rest} />
        </>
      ) : (
        <>
          <p className={classes.count} role="status">
            {found.length > 0
              ? t('found', { count: found.length })
              : t('negotiation:card.noResult')}
          </p>
          <Cards cards={found.slice(0, SHOWN_LIMIT)} />
        </>
      )}
      <p className={classes.disclaimer}>{t('negotiation:card.disclaimer')}</p>
    </div>
  );
}

function Cards(props: { readonly title?: string; readonly cards: readonly KnowledgeCard[] }) {
  const list = (
    <ul className={classes.list}>
      {props.cards.map((card) => (
        <li key={card.id}>
          <KnowledgeCardView card={card} isOpenAtFirst={false} />
        </li>
      ))}
    </ul>
  );
  return props.title ? <Section title={props.title}>{list}</Section> : list;
}
