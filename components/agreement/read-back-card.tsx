import { Button, NativeSelect } from '@mantine/core';
import { IconCopy, IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgreement } from '@/components/agreement/agreement-context';
import { useOffers } from '@/components/offers/offers-context';
import { usePanelState } from '@/components/panel/panel-state';
import { useDeliver } from '@/components/ui/use-deliver';
import { composeReadBack } from '@/lib/negotiation/read-back/read-back';
import classes from './read-back-card.module.css';

/** Lengths that chats commonly allow. */
const LIMITS = [500, 300, 200, 100] as const;

/** 复述: what was said, in order, and questions for the rest; sent by the user, in parts where the chat is short. */
export function ReadBackCard() {
  const { t } = useTranslation('agreement');
  const { table, ledger } = useAgreement();
  const { views } = useOffers();
  const [isOpen, setOpen] = useState(false);
  const [limit, setLimit] = useState<number | null>(null);
  const totals = views.find((view) => view.isOnTable)?.check?.totals;
  const readBack = composeReadBack(table, {
    limit,
    computedTotalFen: totals?.totalPaidFen ?? null,
  });
  if (!isOpen)
    return (
      <div className={classes.closed}>
        <ReplyState />
        <Button
          variant={ledger.readBacks.length > 0 ? 'default' : 'light'}
          onClick={() => setOpen(true)}
        >
          {t('readBack.make')}
        </Button>
      </div>
    );
  return (
    <article className={classes.card} aria-label={t('readBack.title')}>
      <ReplyState />
      {readBack.parts.map((part, index) => (
        <ReadBackPart key={part} text={part} index={index} count={readBack.parts.length} />
      ))}
      <p className={classes.quiet}>
        {readBack.asks.length > 0 ? t('readBack.asks', { count: readBack.asks.length }) : null}
        {t('common:betweenSentences')}
        {t('lead')}
      </p>
      <NativeSelect
        label={t('limit')}
        value={limit ?? ''}
        onChange={(event) => setLimit(Number(event.currentTarget.value) || null)}
        data={[
          { value: '', label: t('noLimit') },
          ...LIMITS.map((count) => ({ value: String(count), label: t('limitOf', { count }) })),
        ]}
      />
    </article>
  );
}

function ReadBackPart(props: {
  readonly text: string;
  readonly index: number;
  readonly count: number;
}) {
  const { t } = useTranslation('agreement');
  const deliver = useDeliver();
  const { text, index, count } = props;
  return (
    <div>
      {count > 1 ? (
        <p className={classes.quiet}>{t('readBack.part', { index: index + 1, count })}</p>
      ) : null}
      <p className={classes.text} lang="zh-CN">
        {text}
      </p>
      <div className={classes.actions}>
        <Button
          variant="light"
          leftSection={<IconMessagePlus size="1rem" stroke={1.75} aria-hidden />}
          onClick={() => void deliver.insert(text)}
        >
          {t('readBack.insert')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy size="1rem" stroke={1.75} aria-hidden />}
          onClick={() => void deliver.copy(text)}
        >
          {t('readBack.copy')}
        </Button>
      </div>
    </div>
  );
}

/** What the other side made of the read-back that was sent last. */
function ReplyState() {
  const { t } = useTranslation('agreement');
  const { ledger } = useAgreement();
  const { showMessage } = usePanelState();
  if (ledger.readBacks.length === 0) return null;
  const sentId = ledger.readBacks.at(-1)?.messageIds.at(-1);
  const reply = ledger.replies.at(-1);
  const target = reply?.messageId ?? sentId;
  const text = t(`readBack.${reply?.verdict ?? 'sent'}`);
  return (
    <p className={classes.reply} role="status">
      {target === undefined ? (
        text
      ) : (
        <button type="button" title={reply?.quote} onClick={() => showMessage(target)}>
          {text}
        </button>
      )}
    </p>
  );
}
