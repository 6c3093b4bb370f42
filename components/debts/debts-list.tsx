import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDueText } from '@/components/debts/use-due-text';
import { useOwedText } from '@/components/debts/use-owed-text';
import { useCaseName } from '@/components/records/case-name';
import { useServices } from '@/components/services-context';
import { localDayFromMs } from '@/components/ui/local-time';
import { Notice } from '@/components/ui/notice';
import { useFormat } from '@/components/ui/use-format';
import type { DebtCase } from '@/lib/negotiation/case';
import type { DebtStanding } from '@/lib/negotiation/debts/standing';
import { dueInMonth, totalOwed } from '@/lib/negotiation/debts/standing';
import classes from './debts-list.module.css';

interface Props {
  readonly standings: readonly DebtStanding[];
  /** The debt in view, which needs no button. */
  readonly shownId: string | null;
  readonly action: string;
  readonly onPick: (caseId: string) => void;
}

/** 各笔欠款: what is owed and what is due when, soonest first. */
export function DebtsList({ standings, shownId, action, onPick }: Props) {
  const { t } = useTranslation('debts');
  const format = useFormat();
  const nameOf = useCaseName();
  const owedTextOf = useOwedText();
  if (standings.length === 0) return <p className={classes.quiet}>{t('list.empty')}</p>;
  const { fen, isWhole } = totalOwed(standings);
  return (
    <>
      <ul className={classes.list}>
        {standings.map((standing) => (
          <li key={standing.debt.id} className={classes.row}>
            <div className={classes.facts}>
              <p className={classes.name}>{nameOf(standing.debt)}</p>
              <p className={classes.amount}>{owedTextOf(standing) ?? t('list.unknownOwed')}</p>
              <DueLines standing={standing} />
            </div>
            {standing.debt.id === shownId ? (
              <span className={classes.quiet}>{t('list.showing')}</span>
            ) : (
              <Button
                variant="default"
                size="xs"
                aria-label={`${action}：${nameOf(standing.debt)}`}
                onClick={() => onPick(standing.debt.id)}
              >
                {action}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {standings.length > 1 && fen > 0 ? (
        <p className={`${classes.quiet} ${classes.total}`}>
          {t(isWhole ? 'list.total' : 'list.totalPartly', { amount: format.yuanInText(fen) })}
        </p>
      ) : null}
      <ComingMonth debts={standings.map(({ debt }) => debt)} />
    </>
  );
}

/** What falls due within a month over several debts, and a warning where the income does not reach. */
function ComingMonth({ debts }: { readonly debts: readonly DebtCase[] }) {
  const { t } = useTranslation('debts');
  const services = useServices();
  const format = useFormat();
  const { fen, debtCount, leftFen } = dueInMonth(debts, localDayFromMs(services.nowMs()));
  const isShort = leftFen !== null && leftFen < fen;
  if (fen === 0 || (debtCount < 2 && !isShort)) return null;
  const due = t('list.month', { amount: format.yuanInText(fen) });
  if (!isShort) return <p className={classes.quiet}>{due}</p>;
  return (
    <Notice title={due}>
      {leftFen > 0 ? t('list.short', { amount: format.yuanInText(leftFen) }) : t('list.shortAll')}
    </Notice>
  );
}

function DueLines({ standing }: { readonly standing: DebtStanding }) {
  const { t } = useTranslation('debts');
  const textOf = useDueText();
  const { due, isSettled, daysOverdue } = standing;
  const lines: readonly ReactNode[] = due.map((thing) => (
    <p
      key={`${thing.what}${thing.on}`}
      className={classes.due}
      data-pressing={thing.daysLeft <= 3 || undefined}
    >
      {textOf(thing)}
    </p>
  ));
  if (lines.length > 0) return <div className={classes.dues}>{lines}</div>;
  if (isSettled) return null;
  return (
    <p className={classes.due}>
      {daysOverdue === null
        ? t('list.nothingDue')
        : `${t('line.overdue', { days: daysOverdue })} · ${t('list.notAgreed')}`}
    </p>
  );
}
