import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconAnchor,
  IconCamera,
  IconClipboardText,
  IconDots,
  IconDownload,
  IconFiles,
  IconFileText,
  IconKeyboard,
  IconListCheck,
  IconMessageDots,
  IconNote,
  IconPlayerStop,
  IconSettings,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { usePanelState } from '@/components/panel/panel-state';
import type { RecordingControls } from '@/components/panel/use-recording-controls';
import { PointingMenuItems } from '@/components/pointing/pointing-menu-items';
import { useServices, useStore } from '@/components/services-context';

const icon = { size: '1rem', stroke: 1.75, 'aria-hidden': true } as const;

/** Everything that is not needed at a glance. */
export function PanelMenu({ controls }: { readonly controls: RecordingControls }) {
  const { t } = useTranslation('panel');
  const services = useServices();
  const { open } = usePanelState();
  const { id: conversationId, recording, messages } = useConversation();
  const takeScreenshot = async () => {
    if (!recording) return;
    const result = await services.addScreenshot(recording.conversationId);
    notifications.show({ message: t(`screenshot.${result.ok ? 'done' : result.error}`) });
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={t('menu.label')}>
          <IconDots size="1.125rem" stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconNote {...icon} />}
          rightSection={<kbd>N</kbd>}
          onClick={() => open({ kind: 'note', targetId: null })}
        >
          {t('menu.note')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconClipboardText {...icon} />}
          onClick={() => open({ kind: 'paste' })}
        >
          {t('menu.paste')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDownload {...icon} />}
          disabled={messages.length === 0}
          onClick={() => open({ kind: 'export' })}
        >
          {t('menu.export')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconAnchor {...icon} />}
          disabled={messages.length === 0}
          onClick={() => open({ kind: 'anchor' })}
        >
          {t('menu.anchor')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCamera {...icon} />}
          disabled={recording === null}
          onClick={() => void takeScreenshot()}
        >
          {t('menu.screenshot')}
        </Menu.Item>
        <PointingMenuItems />
        <PageDraftItem />
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconListCheck {...icon} />}
          onClick={() => open({ kind: 'debts', isForTalk: false })}
        >
          {t('debts:title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFiles {...icon} />} onClick={services.openRecords}>
          {t('menu.records')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileText {...icon} />}
          onClick={() => services.openLetters(conversationId)}
        >
          {t('menu.letters')}
        </Menu.Item>
        <Menu.Item leftSection={<IconMessageDots {...icon} />} onClick={services.openRehearsal}>
          {t('menu.rehearsal')}
        </Menu.Item>
        <Menu.Item leftSection={<IconSettings {...icon} />} onClick={services.openSettings}>
          {t('menu.settings')}
        </Menu.Item>
        {recording ? (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconPlayerStop {...icon} />} onClick={controls.stop}>
              {t('menu.stop')}
            </Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Lets what is typed into this site's own input be looked at, or no longer. */
function PageDraftItem() {
  const { t } = useTranslation('phrasing');
  const { tab, pageDrafts } = useServices();
  const { origin } = useStore(tab);
  const sites = useStore(pageDrafts.sites);
  if (origin === null) return null;
  const site = pageDrafts.siteOf(origin);
  const isOn = sites.includes(site);
  return (
    <Menu.Item
      leftSection={<IconKeyboard {...icon} />}
      onClick={() => pageDrafts.switchSite(site, !isOn)}
    >
      {t(isOn ? 'pageDraft.off' : 'pageDraft.on')}
    </Menu.Item>
  );
}
