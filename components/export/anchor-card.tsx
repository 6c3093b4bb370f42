import { Button, Group } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { TimestampButton } from '@/components/export/timestamp-button';
import { useServices } from '@/components/services-context';
import { useDeliver } from '@/components/ui/use-deliver';
import { type AnchorHead, headToAnchor } from '@/lib/transcript/anchoring';
import type { Entry } from '@/lib/transcript/entry';
import classes from './anchor-card.module.css';

interface Props {
  readonly onLater: () => void;
  /** Where there is little room. */
  readonly brief?: boolean;
}

/** 锚点码: the record so far in 28 characters, to be left where the other side keeps it. Never sent for the user. */
export function AnchorCard({ onLater, brief = false }: Props) {
  const { t } = useTranslation('handover');
  const { handover } = useServices();
  const { id, entries } = useConversation();
  const deliver = useDeliver();
  // The code that the user is looking at stays, though new entries come in meanwhile.
  const [head] = useState(() => headToAnchor(entries));
  if (id === null || head === null) return <p className={classes.text}>{t('anchor.refused')}</p>;
  const line = t('anchor.line', { code: head.code });
  const seenIn = seqOfSighting(entries, head);
  const take = async (hand: (text: string) => Promise<boolean>) => {
    if (await hand(line)) await handover.noteCodeTaken(id, head);
  };
  return (
    <div className={classes.card}>
      <p className={classes.text}>{t(brief ? 'anchor.brief' : 'anchor.how')}</p>
      <code className={classes.code}>{head.code}</code>
      {brief ? null : <p className={classes.quiet}>{t('anchor.covers', { seq: head.headSeq })}</p>}
      {seenIn === null ? null : (
        <p className={classes.seen} role="status">
          <IconCheck size="1rem" aria-hidden />
          {t('anchor.seen', { seq: seenIn })}
        </p>
      )}
      <Group gap="xs">
        <Button
          size="sm"
          variant={brief ? 'light' : 'filled'}
          data-autofocus={brief ? undefined : true}
          onClick={() => void take(deliver.insert)}
        >
          {t('anchor.insert')}
        </Button>
        <Button size="sm" variant="default" onClick={() => void take(deliver.copy)}>
          {t('anchor.copy')}
        </Button>
        <TimestampButton conversationId={id} />
        <Button size="sm" variant="subtle" onClick={onLater}>
          {t('anchor.later')}
        </Button>
      </Group>
    </div>
  );
}

/** Number of the message in which the code has come back, or null. */
function seqOfSighting(entries: readonly Entry[], { code }: AnchorHead): number | null {
  const link = entries.find(
    (entry) => entry.kind === 'anchor' && entry.body.code === code && entry.body.seenInId !== null,
  );
  if (link?.kind !== 'anchor') return null;
  return entries.find((entry) => entry.id === link.body.seenInId)?.seq ?? null;
}
