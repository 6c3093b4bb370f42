import { Menu } from '@mantine/core';
import { IconFocusCentered, IconMessage2, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { useServices, useStore } from '@/components/services-context';

const icon = { size: '1rem', stroke: 1.75, 'aria-hidden': true } as const;

/** 指认: for a chat that was read wrongly. Only while a web page is being recorded. */
export function PointingMenuItems() {
  const { t } = useTranslation('pointing');
  const services = useServices();
  const tab = useStore(services.tab);
  const { recording } = useConversation();
  if (recording?.state !== 'recording' || tab.kind === 'rehearsal') return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconFocusCentered {...icon} />}
        onClick={() => void services.pointing.begin('region')}
      >
        {t('menu.region')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconUser {...icon} />}
        onClick={() => void services.pointing.begin('me')}
      >
        {t('menu.me')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconMessage2 {...icon} />}
        onClick={() => void services.pointing.begin('agent')}
      >
        {t('menu.agent')}
      </Menu.Item>
    </>
  );
}
