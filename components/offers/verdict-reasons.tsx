import { useTranslation } from 'react-i18next';
import { useAgreement } from '@/components/agreement/agreement-context';
import { useTermName } from '@/components/agreement/use-term-name';
import { useFindingText } from '@/components/calculator/use-finding-text';
import { useCase } from '@/components/case/use-case';
import { useConversation } from '@/components/conversation-context';
import { isOwn, type OwnQuestion } from '@/components/offers/own-questions';
import { TextButton } from '@/components/ui/text-button';
import { withNamedLender } from '@/lib/negotiation/agreement/named-lender';
import { balancePatch } from '@/lib/negotiation/said-balance';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import type { VerdictReason } from '@/lib/repayment/verdict';
import classes from './said-unsaid.module.css';

const isBalance = (reason: VerdictReason): boolean =>
  reason.kind === 'question' && (reason.code.startsWith('balance-') || reason.code === 'as-of');
const CHARGES: readonly string[] = ['interest-during-plan', 'penalty-during-plan'];
const isCharge = (reason: VerdictReason): boolean =>
  reason.kind === 'question' && CHARGES.includes(reason.code);
const keyOf = (reason: VerdictReason): string => {
  if (isBalance(reason)) return 'question.balance';
  if (isCharge(reason)) return 'question.charges';
  // A waiver without an amount is what the question for the amount asks about.
  if (reason.kind === 'finding' && reason.code === 'waiver-without-amount')
    return 'question.waiver-amount';
  return `${reason.kind}.${reason.kind === 'term' ? reason.term : reason.code}`;
};

/** One of each; the parts of the balance are one thing to ask, and so are the charges during the plan: one term. */
export function listed(reasons: readonly VerdictReason[]): readonly VerdictReason[] {
  return [...new Map(reasons.map((reason) => [keyOf(reason), reason])).values()];
}

interface Props {
  readonly check: PlanCheck;
  readonly reasons: readonly VerdictReason[];
  readonly onFill: (code: OwnQuestion) => void;
}

/** What stands in the way of a yes, one line each: as many as the verdict counts; done from there where it can be. */
export function VerdictReasons({ check, reasons, onFill }: Props) {
  const { t } = useTranslation('offers');
  const print = useFindingText();
  const nameOf = useTermName();
  const { understanding } = useConversation();
  // Said and not yet taken over, the balance is no question to the other side any more.
  const said = understanding.balance;
  const named = useNamedLender();
  const text = (reason: VerdictReason): string => {
    if (reason.kind === 'term') return nameOf(reason.term);
    if (isBalance(reason)) return t(`unsaidTerm.${said ? 'balanceSaid' : 'balance'}`);
    if (isLender(reason) && named)
      return t('unsaidTerm.lender-kindNamed', {
        kind: t(`negotiation:lenderKind.${named.lenderKind}.name`),
      });
    if (isCharge(reason) && check.verdict.reasons.filter(isCharge).length > 1)
      return nameOf('interestAndPenaltyDuringPlan');
    if (reason.kind === 'question') return t(`unsaidTerm.${reason.code}`);
    const found = check.findings.find(({ code }) => code === reason.code);
    return found ? print(found) : '';
  };
  const { save } = useCase();
  const action = (reason: VerdictReason) => {
    if (reason.kind !== 'question') return null;
    if (isBalance(reason) && said?.stated.addsUp)
      return <Take onPress={() => save(balancePatch(said.stated, said.at))} />;
    if (isLender(reason) && named) return <Take onPress={() => save(named)} />;
    const { code } = reason;
    return isOwn(code) ? <TextButton onClick={() => onFill(code)}>{t('fill')}</TextButton> : null;
  };
  if (reasons.length === 0) return null;
  return (
    <ul className={classes.open} data-reasons>
      {reasons.map((reason) => (
        <li key={keyOf(reason)}>
          {text(reason)} {action(reason)}
        </li>
      ))}
    </ul>
  );
}

const isLender = (reason: VerdictReason): boolean =>
  reason.kind === 'question' && reason.code === 'lender-kind';

/** The lender as the talk has named it, whose name tells its kind; null: not said, or the name does not tell. */
function useNamedLender() {
  const { debt } = useCase();
  const { table } = useAgreement();
  if (!debt) return null;
  const { lenderName, lenderKind } = withNamedLender(debt, table);
  return lenderKind === 'unknown' ? null : { lenderName, lenderKind };
}

function Take({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation('calculator');
  return <TextButton onClick={onPress}>{t('said.take')}</TextButton>;
}
