import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { AnchorCard } from '@/components/export/anchor-card';
import type { Entry } from '@/lib/transcript/entry';
import classes from './anchor-card.module.css';

/** 记录已结束: while the end of a live session is the last thing that happened, its anchor code is at hand. */
export function SessionEnded() {
  const { t } = useTranslation('handover');
  const { recording, entries } = useConversation();
  const [dismissed, setDismissed] = useState<string | null>(null);
  const end = entries.findLast(({ kind }) => kind !== 'anchor');
  if (recording || !end || !isLiveStop(end) || dismissed === end.id) return null;
  if (!entries.some(({ kind }) => kind === 'message')) return null;
  return (
    <section className={classes.ended} aria-label={t('anchor.ended')}>
      <h2 className={classes.title}>{t('anchor.ended')}</h2>
      <AnchorCard key={end.id} brief onLater={() => setDismissed(end.id)} />
    </section>
  );
}

function isLiveStop(entry: Entry): boolean {
  return entry.kind === 'session' && entry.body.event === 'stop' && entry.body.origin === 'live';
}
