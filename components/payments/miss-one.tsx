import { useTranslation } from 'react-i18next';
import { useAgreement } from '@/components/agreement/agreement-context';
import agreementClasses from '@/components/agreement/agreement-section.module.css';
import { TermRow } from '@/components/agreement/term-row';
import { useConversation } from '@/components/conversation-context';
import type { Payments } from '@/components/payments/use-payments';
import { PhrasingCard } from '@/components/phrasing/phrasing-card';
import { phrasingById } from '@/lib/negotiation/playbook/phrasings';
import classes from './payments.module.css';

/** What to say: of a payment that is late, whether caught up or not, and before one is. */
const SAY = { late: ['D135', 'D112'], ahead: ['C65'] } as const;

/** 付不出, 过了日期: what to say, because telling early is easier than after, and what was agreed for this case. */
export function MissOne({ payments }: { readonly payments: Payments }) {
  const { overdue, next } = payments.outlook;
  return (
    <>
      {overdue.length > 0 ? <What when="late" payments={payments} /> : null}
      {next ? <What when="ahead" payments={payments} /> : null}
    </>
  );
}

function What(props: { readonly when: keyof typeof SAY; readonly payments: Payments }) {
  const { t } = useTranslation('payments');
  const { when, payments } = props;
  return (
    <details className={classes.more}>
      <summary>{t(`miss.${when}.title`)}</summary>
      <p className={classes.quiet}>{t(`miss.${when}.why`)}</p>
      <Agreed talkId={payments.plan.conversationId} />
      {SAY[when].map((id) => {
        const phrasing = phrasingById(id);
        return phrasing ? <PhrasingCard key={id} phrasing={phrasing} /> : null;
      })}
    </details>
  );
}

/** What the talk says of a missed payment, or that it says nothing; only where that talk is at hand. */
function Agreed({ talkId }: { readonly talkId: string | null }) {
  const { id } = useConversation();
  const { table } = useAgreement();
  const row = table.find(({ term }) => term === 'defaultConsequence');
  if (!row || talkId === null || talkId !== id) return null;
  return (
    <ul className={agreementClasses.rows}>
      <TermRow row={row} />
    </ul>
  );
}
