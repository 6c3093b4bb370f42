import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { ContradictionItem } from '@/components/promises/contradiction-item';
import { Quote } from '@/components/promises/quote';
import { usePromiseText } from '@/components/promises/use-promise-text';
import { useWho } from '@/components/transcript/use-who';
import { Section } from '@/components/ui/section';
import type { AgentPromise } from '@/lib/nlu/promises';
import classes from './promises.module.css';

/** 对方答应过的, with what was said otherwise later; newest first. Nothing is shown before there is something. */
export function PromiseSection() {
  const { t } = useTranslation('reading');
  const { promises, contradictions } = useConversation().understanding.ledger;
  if (promises.length + contradictions.length === 0) return null;
  return (
    <Section title={t('ledger.title')}>
      <ul className={classes.list}>
        {contradictions.toReversed().map((one) => (
          <ContradictionItem key={one.id} contradiction={one} />
        ))}
        {promises.toReversed().map((one) => (
          <PromiseItem key={one.id} promise={one} />
        ))}
      </ul>
    </Section>
  );
}

function PromiseItem({ promise }: { readonly promise: AgentPromise }) {
  const { messages } = useConversation();
  const { what, facts } = usePromiseText();
  const message = messages.find(({ id }) => id === promise.span.messageId);
  const whoSaid = useWho();
  const who = message ? whoSaid(message) : '';
  return (
    <li className={classes.item}>
      <p className={classes.what}>{what(promise)}</p>
      <p>
        <Quote span={promise.span} />
      </p>
      <p className={classes.facts}>{[who, ...facts(promise)].filter(Boolean).join(' · ')}</p>
    </li>
  );
}
