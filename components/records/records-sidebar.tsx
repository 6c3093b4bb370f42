import { ActionIcon, Button, Menu } from '@mantine/core';
import { useFileDialog } from '@mantine/hooks';
import {
  IconDatabase,
  IconDeviceFloppy,
  IconDots,
  IconFiles,
  IconSettings,
  IconShieldCheck,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePanelState } from '@/components/panel/panel-state';
import { BackupReminder } from '@/components/records/backup-reminder';
import { ConversationList } from '@/components/records/conversation-list';
import { OverdueNotice } from '@/components/records/overdue-notice';
import { useRecordsState } from '@/components/records/records-state';
import { SearchBox } from '@/components/records/search-box';
import { SearchHits } from '@/components/records/search-hits';
import { StorageLine } from '@/components/records/storage-line';
import { useSearch } from '@/components/records/use-search';
import { useServices } from '@/components/services-context';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadingLines } from '@/components/ui/loading-lines';
import type { SearchHit } from '@/lib/search/search-document';
import classes from './records-view.module.css';

/** The left of the records page: what is looked for and found, else all conversations by case. */
export function RecordsSidebar() {
  const { t } = useTranslation('records');
  const services = useServices();
  const { showMessage } = usePanelState();
  const search = useSearch();
  const list = services.useLive(() => services.listConversations(), []);
  const { open, openFile } = useRecordsState();
  const openHit = (hit: SearchHit) => {
    openFile(null);
    services.chooseConversation(hit.conversationId);
    showMessage(hit.targetId);
  };
  return (
    <nav className={classes.list} aria-label={t('title')}>
      <header className={classes.head}>
        <p className={classes.title} aria-hidden>
          {t('title')}
        </p>
        <PageMenu />
      </header>
      <p className={classes.quiet}>{t('where')}</p>
      {list?.length ? <SearchBox search={search} /> : null}
      {search.isAsking ? (
        <SearchHits search={search} onOpen={openHit} />
      ) : (
        <div className={classes.scroller}>
          {list === undefined ? <LoadingLines lines={3} /> : null}
          {list ? <BackupReminder onBackup={() => open({ kind: 'backup', file: null })} /> : null}
          {list?.length === 0 ? (
            <EmptyState
              icon={<IconFiles size="2rem" stroke={1.5} />}
              title={t('empty.title')}
              text={t('empty.text')}
              action={<Button onClick={services.openRehearsal}>{t('empty.action')}</Button>}
            />
          ) : null}
          {list?.length ? <OverdueNotice list={list} /> : null}
          {list?.length ? <ConversationList list={list} /> : null}
        </div>
      )}
      <StorageLine />
    </nav>
  );
}

const icon = { size: '1rem', stroke: 1.75, 'aria-hidden': true } as const;

function PageMenu() {
  const { t } = useTranslation('keeping');
  const services = useServices();
  const { open, openFile } = useRecordsState();
  const chooseFile = useFileDialog({
    multiple: false,
    accept: '.zip',
    resetOnOpen: true,
    onChange: (files) => {
      const file = files?.[0];
      if (file) openFile(file);
    },
  });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={t('menu.label')}>
          <IconDots size="1.125rem" stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconShieldCheck {...icon} />} onClick={chooseFile.open}>
          {t('foreign-record:open')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDeviceFloppy {...icon} />}
          onClick={() => open({ kind: 'backup', file: null })}
        >
          {t('backup:open')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDatabase {...icon} />}
          onClick={() => open({ kind: 'storage' })}
        >
          {t('storage.title')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash {...icon} />}
          onClick={() => open({ kind: 'deletions' })}
        >
          {t('deletions.title')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconSettings {...icon} />} onClick={services.openSettings}>
          {t('menu.settings')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
