import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { useServices } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';
import { isBreakDue } from '@/lib/negotiation/wellbeing';

/** 休息提醒: after a long stretch of talk, quietly; looked at whenever a message comes, so it needs no timer. */
export function BreakNotice() {
  const { t } = useTranslation('wellbeing');
  const services = useServices();
  const { messages, recording } = useConversation();
  const [dismissedAtMs, setDismissed] = useState<number | null>(null);
  const seenAtMs = messages.map(({ observedAtMs }) => observedAtMs);
  const nowMs = services.nowMs();
  if (!recording || !isBreakDue({ seenAtMs, nowMs, dismissedAtMs })) return null;
  return (
    <Notice
      live
      title={t('break.title')}
      actions={
        <Button variant="default" onClick={() => setDismissed(services.nowMs())}>
          {t('break.later')}
        </Button>
      }
    >
      {t('break.text')}
    </Notice>
  );
}
