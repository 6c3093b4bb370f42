import { Button, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { useOffers } from '@/components/offers/offers-context';
import { usePanelState } from '@/components/panel/panel-state';
import { useWatchedText } from '@/components/safety/safety-context';
import { useDeliver } from '@/components/ui/use-deliver';
import { checkDraft, type DraftCheck } from '@/lib/nlu/draft-check';
import classes from './draft-box.module.css';

function useDraftCheck(draft: string): DraftCheck | null {
  const { debt } = useConversation();
  const { views } = useOffers();
  const latest = views.find((view) => view.isLatest);
  const hasOpenTerms = (latest?.check?.questions ?? []).some(
    (question) => question.asks === 'lender',
  );
  const monthlyIncomeFen = debt?.monthlyIncomeFen ?? null;
  return useMemo(
    () =>
      draft.trim() === ''
        ? null
        : checkDraft(draft, { monthlyIncomeFen, offerHasOpenTerms: hasOpenTerms }),
    [draft, monthlyIncomeFen, hasOpenTerms],
  );
}

/** 我要写的话, with one quiet line of checking beneath; never stored, never sent. */
export function DraftBox() {
  const { t } = useTranslation('phrasing');
  const { draft, setDraft } = usePanelState();
  const deliver = useDeliver();
  const check = useDraftCheck(draft);
  useWatchedText('draft', draft);
  const isBlocked = check?.sensitive.some((hit) => hit.onDraft === 'block') ?? false;
  const isEmpty = draft.trim() === '';
  return (
    <section>
      <Textarea
        id="draft"
        label={t('draft.label')}
        placeholder={t('draft.placeholder')}
        autosize
        minRows={2}
        maxRows={10}
        value={draft}
        aria-describedby="draft-check"
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <div id="draft-check" className={classes.check} role="status">
        {check ? <CheckLines check={check} /> : null}
      </div>
      {check?.calmer ? (
        <div className={classes.calmer}>
          <p lang="zh-CN">{check.calmer}</p>
          <Button variant="light" onClick={() => setDraft(check.calmer ?? draft)}>
            {t('draft.useCalmer')}
          </Button>
        </div>
      ) : null}
      {isEmpty ? null : (
        <div className={classes.actions}>
          <Button disabled={isBlocked} onClick={() => void deliver.insert(draft)}>
            {t('insert')}
          </Button>
          <Button variant="default" disabled={isBlocked} onClick={() => void deliver.copy(draft)}>
            {t('copy')}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => setDraft('')}>
            {t('draft.clear')}
          </Button>
        </div>
      )}
    </section>
  );
}

function CheckLines({ check }: { readonly check: DraftCheck }) {
  const { t, i18n } = useTranslation('reading');
  const reasons = [
    ...check.flags.map((flag) =>
      i18n.exists(`reading:${flag.reasonKey}`)
        ? t(flag.reasonKey)
        : t(`phrasing:draft.flag.${flag.kind}`),
    ),
    ...check.sensitive
      .filter((hit) => hit.onDraft !== 'ok')
      .map((hit) => t(`phrasing:draft.sensitive.${hit.onDraft}`, { text: hit.text })),
  ];
  const unique = [...new Set(reasons)];
  if (unique.length === 0)
    return (
      <p className={classes.fine}>
        <IconCheck size="0.875rem" aria-hidden />
        {t('phrasing:draft.fine')}
      </p>
    );
  return unique.map((reason) => (
    <p key={reason} className={classes.flag}>
      <IconAlertTriangle size="0.875rem" aria-hidden />
      {reason}
    </p>
  ));
}
