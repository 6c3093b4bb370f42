import { Button, NativeSelect } from '@mantine/core';
import { IconCopy, IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgreement } from '@/components/agreement/agreement-context';
import { useReadBackState } from '@/components/agreement/use-read-back-state';
import { useConversation } from '@/components/conversation-context';
import { useOffers } from '@/components/offers/offers-context';
import { usePanelState } from '@/components/panel/panel-state';
import { useDeliver } from '@/components/ui/use-deliver';
import type { AgreementLedger } from '@/lib/negotiation/agreement/agreement';
import { sameValue } from '@/lib/negotiation/agreement/part';
import { type AgreementTable, partOf } from '@/lib/negotiation/agreement/table';
import { composeReadBack, holds, type ReadBack } from '@/lib/negotiation/read-back/read-back';
import classes from './read-back-card.module.css';

/** Lengths that chats commonly allow. */
const LIMITS = [500, 300, 200, 100] as const;

/** 复述: what was said, in order, and questions for the rest; sent by the user, in parts where the chat is short. */
export function ReadBackCard() {
  const { t } = useTranslation('agreement');
  const { table, ledger } = useAgreement();
  const { views } = useOffers();
  const [limit, setLimit] = useState<number | null>(null);
  const check = views.find((view) => view.isOnTable)?.check;
  const readBack = composeReadBack(table, {
    limit,
    computedTotalFen: check?.totals?.totalPaidFen ?? null,
    openQuestions: (check?.questions ?? [])
      .filter(({ asks }) => asks === 'lender')
      .map(({ code }) => code),
  });
  const isSent = useIsSent(readBack.parts.at(-1) ?? '');
  const [isOpen, open] = useOpen(isSent && !hasMore(readBack, ledger, table));
  if (!isOpen)
    return (
      <div className={classes.closed} data-place="read-back" tabIndex={-1}>
        <ReplyState />
        <Button variant={ledger.readBacks.length > 0 ? 'default' : 'light'} onClick={open}>
          {t('readBack.make')}
        </Button>
      </div>
    );
  const askCount = readBack.asks.length + readBack.asksParts.length;
  return (
    <article
      className={classes.card}
      aria-label={t('readBack.title')}
      data-place="read-back"
      tabIndex={-1}
    >
      <ReplyState />
      {readBack.parts.map((part, index) => (
        <ReadBackPart key={part} text={part} index={index} count={readBack.parts.length} />
      ))}
      <p className={classes.quiet}>
        {askCount > 0 ? t('readBack.asks', { count: askCount }) : null}
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

/** The last of its parts, which asks for what is missing, stands in the talk; or it has all been answered. */
function useIsSent(lastPart: string): boolean {
  const { messages } = useConversation();
  const last = useReadBackState();
  if (last?.state !== 'sent') return last !== null;
  return messages.some(
    ({ speaker, text }) => speaker === 'customer' && text !== null && holds(text, lastPart),
  );
}

/** Something in it has neither been confirmed nor sent. */
function hasMore(
  { items }: ReadBack,
  { readBacks }: AgreementLedger,
  table: AgreementTable,
): boolean {
  const sent = readBacks.flatMap((one) => one.items);
  return items.some(({ term, part, value }) => {
    const isConfirmed = partOf(table, { term, part })?.state === 'confirmed';
    const isSent = sent.some(
      (one) => one.term === term && one.part === part && sameValue(one.value, value),
    );
    return !isConfirmed && !isSent;
  });
}

/** Once it is sent the read-back folds away; it opens when it is asked for, here or from elsewhere. */
function useOpen(isSaid: boolean) {
  const { ledger } = useAgreement();
  const { focusedPlace } = usePanelState();
  const count = ledger.readBacks.length;
  const wanted = focusedPlace?.id === 'read-back' ? focusedPlace.count : null;
  // A request from before it was sent is over.
  const [lastWanted, setLastWanted] = useState(isSaid ? wanted : null);
  const [openedAt, setOpenedAt] = useState<number | null>(null);
  if (wanted !== lastWanted) {
    setLastWanted(wanted);
    if (wanted !== null) setOpenedAt(count);
  }
  const isOpen = openedAt !== null && (!isSaid || openedAt === count);
  return [isOpen, () => setOpenedAt(count)] as const;
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
  const { showMessage } = usePanelState();
  const last = useReadBackState();
  if (last === null) return null;
  const { state, messageId, quote } = last;
  return (
    <p className={classes.reply} role="status">
      <button type="button" title={quote ?? undefined} onClick={() => showMessage(messageId)}>
        {t(`readBack.${state}`)}
      </button>
    </p>
  );
}
