import { useTranslation } from 'react-i18next';
import { useFindingText } from '@/components/calculator/use-finding-text';
import { useConversation } from '@/components/conversation-context';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import type { VerdictReason } from '@/lib/repayment/verdict';
import classes from './said-unsaid.module.css';

const isBalance = (reason: VerdictReason): boolean =>
  reason.kind === 'question' && (reason.code.startsWith('balance-') || reason.code === 'as-of');
const keyOf = (reason: VerdictReason): string => {
  if (isBalance(reason)) return 'question.balance';
  return `${reason.kind}.${reason.kind === 'term' ? reason.term : reason.code}`;
};

/** One of each; the parts of the balance are one thing to ask. */
export function listed(reasons: readonly VerdictReason[]): readonly VerdictReason[] {
  return [...new Map(reasons.map((reason) => [keyOf(reason), reason])).values()];
}

interface Props {
  readonly check: PlanCheck;
  readonly reasons: readonly VerdictReason[];
}

/** What stands in the way of a yes, one line each: as many as the verdict counts. */
export function VerdictReasons({ check, reasons }: Props) {
  const { t } = useTranslation('offers');
  const print = useFindingText();
  const { understanding } = useConversation();
  // Said and not yet taken over, the balance is no question to the other side any more.
  const balance = understanding.balance ? 'balanceSaid' : 'balance';
  const text = (reason: VerdictReason): string => {
    if (reason.kind === 'term') return t(`agreement:terms.${reason.term}`);
    if (isBalance(reason)) return t(`unsaidTerm.${balance}`);
    if (reason.kind === 'question') return t(`unsaidTerm.${reason.code}`);
    const found = check.findings.find(({ code }) => code === reason.code);
    return found ? print(found) : '';
  };
  if (reasons.length === 0) return null;
  return (
    <ul className={classes.open} data-reasons>
      {reasons.map((reason) => (
        <li key={keyOf(reason)}>{text(reason)}</li>
      ))}
    </ul>
  );
}
