import { useTranslation } from 'react-i18next';
import { SentenceActions } from '@/components/phrasing/sentence-actions';
import { planSummary } from '@/lib/negotiation/plan-summary';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import classes from './plan-summary.module.css';

/** The result as a message for the chat: inserted or copied, never sent. */
export function PlanSummary(props: { readonly check: PlanCheck; readonly from: 'offer' | 'own' }) {
  const { check, from } = props;
  const { t } = useTranslation('comparison');
  const codes = check.questions
    .filter((question) => question.asks === 'lender')
    .map(({ code }) => (code.startsWith('balance-') ? 'balance-principal' : code));
  const asks = [...new Set(codes)].map((code) => t(`findings:ask.${code}`, { lng: 'zh-CN' }));
  const text = planSummary(check, asks, from);
  if (text === null) return null;
  return (
    <>
      <p className={classes.text} lang="zh-CN">
        {text}
      </p>
      <SentenceActions text={text} />
      <p className={classes.note}>{t('summary.note')}</p>
    </>
  );
}
