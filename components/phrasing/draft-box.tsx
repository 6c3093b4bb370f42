import { Button, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { usePanelState } from '@/components/panel/panel-state';
import { useMainAction } from '@/components/panel/use-main-action';
import { ShortOpeningBox } from '@/components/phrasing/short-opening-box';
import { useDraftCheck } from '@/components/phrasing/use-draft-check';
import { useDraftReasons } from '@/components/phrasing/use-draft-reasons';
import { useSentDraft } from '@/components/phrasing/use-sent-draft';
import { useWatchedText } from '@/components/safety/safety-context';
import { TextButton } from '@/components/ui/text-button';
import { useDeliver } from '@/components/ui/use-deliver';
import type { DraftCheck } from '@/lib/nlu/draft/draft-check';
import classes from './draft-box.module.css';

/** 我要写的话, with one quiet line of checking beneath; never stored, never sent. */
export function DraftBox() {
  const { t } = useTranslation('phrasing');
  const { draft, setDraft, showMessage } = usePanelState();
  const { sentIn, inserted } = useSentDraft(draft, (text) => {
    if (text === draft) setDraft('');
  });
  const deliver = useDeliver();
  const main = useMainAction();
  const { debt } = useConversation();
  const check = useDraftCheck(draft);
  useWatchedText('draft', draft);
  const isBlocked = check?.sensitive.some((hit) => hit.onDraft === 'block') ?? false;
  const isLong = check?.flags.some(({ kind }) => kind === 'too_long') ?? false;
  const isEmpty = draft.trim() === '';
  const calmer = isLong ? null : (check?.calmer ?? null);
  const mainVariant = main === 'send-draft' ? 'filled' : 'light';
  const insert = async () => {
    if (await deliver.insert(draft)) inserted(draft);
  };
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
        {sentIn ? (
          <TextButton onClick={() => showMessage(sentIn)}>{t('draft.sent')}</TextButton>
        ) : null}
      </div>
      {calmer ? (
        <div className={classes.calmer}>
          <p lang="zh-CN">{calmer}</p>
          <Button variant={mainVariant} onClick={() => setDraft(calmer)}>
            {t('draft.useCalmer')}
          </Button>
        </div>
      ) : null}
      {debt && isLong ? (
        <div className={classes.short}>
          <ShortOpeningBox debt={debt} story={draft} />
        </div>
      ) : null}
      {isEmpty ? null : (
        <div className={classes.actions}>
          <Button
            variant={calmer ? 'default' : mainVariant}
            disabled={isBlocked}
            onClick={() => void insert()}
          >
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
  const { t } = useTranslation('phrasing');
  const reasons = useDraftReasons(check);
  if (reasons.length === 0)
    return (
      <p className={classes.fine}>
        <IconCheck size="0.875rem" aria-hidden />
        {t('draft.fine')}
      </p>
    );
  return reasons.map((reason) => (
    <p key={reason} className={classes.flag}>
      <IconAlertTriangle size="0.875rem" aria-hidden />
      {reason}
    </p>
  ));
}
