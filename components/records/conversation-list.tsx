import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCaseName } from '@/components/records/case-name';
import { groupByCase } from '@/components/records/group-by-case';
import { useRecordsState } from '@/components/records/records-state';
import { type ConversationSummary, useServices, useStore } from '@/components/services-context';
import { useFormat } from '@/components/ui/use-format';
import type { DebtCase } from '@/lib/negotiation/case';
import classes from './records-view.module.css';

/** Conversations under their cases, the newest talk first. */
export function ConversationList({ list }: { readonly list: readonly ConversationSummary[] }) {
  const services = useServices();
  const current = useStore(services.currentConversation);
  const cases = services.useLive(() => services.records.listCases(), []) ?? [];
  const stones = services.useLive(() => services.records.listTombstones(), []) ?? [];
  const groups = groupByCase(list, cases);
  return groups.map(({ debt, conversations }) => (
    <section key={debt?.id ?? 'none'} className={classes.group}>
      <CaseHead debt={debt} isOnly={groups.length === 1} />
      <ul className={classes.items}>
        {conversations.map((summary) => (
          <li key={summary.id}>
            <Row summary={summary} isCurrent={summary.id === current} />
          </li>
        ))}
      </ul>
      <DeletedLine count={stones.filter(({ caseId }) => caseId === (debt?.id ?? null)).length} />
    </section>
  ));
}

function CaseHead(props: { readonly debt: DebtCase | null; readonly isOnly: boolean }) {
  const { t } = useTranslation('records');
  const nameOf = useCaseName();
  const { open } = useRecordsState();
  const { debt } = props;
  if (!debt) return props.isOnly ? null : <h2 className={classes.case}>{t('case.none')}</h2>;
  const name = nameOf(debt);
  return (
    <header className={classes.caseHead}>
      <h2 className={classes.case}>{name}</h2>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={t('case.menu', { name })}>
            <IconDots size="1rem" stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconTrash size="1rem" stroke={1.75} aria-hidden />}
            onClick={() => open({ kind: 'delete', target: { what: 'case', id: debt.id } })}
          >
            {t('case.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}

/** The case log says that something is no longer there. */
function DeletedLine({ count }: { readonly count: number }) {
  const { t } = useTranslation('keeping');
  const { open } = useRecordsState();
  if (count === 0) return null;
  return (
    <UnstyledButton className={classes.deleted ?? ''} onClick={() => open({ kind: 'deletions' })}>
      {t('deletions.inCase', { count })}
    </UnstyledButton>
  );
}

function Row(props: { readonly summary: ConversationSummary; readonly isCurrent: boolean }) {
  const { t } = useTranslation('records');
  const services = useServices();
  const { openFile } = useRecordsState();
  const format = useFormat();
  const { summary } = props;
  const origin = summary.pageOrigin;
  const isOwnPage = summary.origin === 'rehearsal';
  const host = origin && URL.canParse(origin) ? new URL(origin).host : origin;
  return (
    <UnstyledButton
      className={classes.row ?? ''}
      aria-current={props.isCurrent ? 'true' : undefined}
      onClick={() => {
        openFile(null);
        services.chooseConversation(summary.id);
      }}
    >
      <span className={classes.when}>{format.short(summary.startedAtMs)}</span>
      <span className={classes.facts}>
        {[
          t(`origin.${summary.origin}`),
          isOwnPage ? null : host,
          t('entries', { count: summary.entryCount }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {summary.isBranch ? <span className={classes.facts}>{t('branch')}</span> : null}
    </UnstyledButton>
  );
}
