import { Button } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePanelState } from '@/components/panel/panel-state';
import { useDraftCheck } from '@/components/phrasing/use-draft-check';
import { useDraftReasons } from '@/components/phrasing/use-draft-reasons';
import { useWatchedText } from '@/components/safety/safety-context';
import { useServices, useStore } from '@/components/services-context';
import classes from './page-draft-hint.module.css';

/** One quiet line in the strip on what is being typed into the page's own input, while that is switched on. */
export function PageDraftHint() {
  const { t } = useTranslation('phrasing');
  const { setDraft, showTab } = usePanelState();
  const text = useStore(useServices().pageDrafts.text);
  useWatchedText('page', text);
  const check = useDraftCheck(text);
  const [long] = useDraftReasons(check);
  const kind = check?.flags[0]?.kind;
  if (!check || long === undefined || kind === 'self_harm_risk') return null;
  const reason = kind === undefined ? long : t(`draft.flag.${kind}`);
  const { calmer } = check;
  return (
    <div className={classes.hint} role="status">
      <p>
        <IconKeyboard size="1rem" stroke={1.75} aria-hidden />
        <span>{t('pageDraft.hint', { reason })}</span>
      </p>
      {calmer ? (
        <Button
          variant="subtle"
          onClick={() => {
            setDraft(calmer);
            showTab('negotiate');
          }}
        >
          {t('pageDraft.calmer')}
        </Button>
      ) : null}
    </div>
  );
}
