import { ActionIcon } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGuide } from '@/components/guide-context';
import { usePanelState } from '@/components/panel/panel-state';
import { useMainAction } from '@/components/panel/use-main-action';
import { EditFirst } from '@/components/phrasing/edit-first';
import { OpenPlaces } from '@/components/phrasing/open-places';
import { SentenceActions } from '@/components/phrasing/sentence-actions';
import { SlotFields } from '@/components/phrasing/slot-fields';
import { usePhrasebook } from '@/components/phrasing/use-phrasebook';
import { useLocalised } from '@/components/ui/use-localised';
import { fillPhrasing } from '@/lib/negotiation/playbook/fill-phrasing';
import type { Phrasing } from '@/lib/negotiation/playbook/phrasing';
import type { SlotValues } from '@/lib/negotiation/playbook/slots';
import classes from './phrasing-card.module.css';

/** A sentence that may be sent. Open places are asked for here; until they are filled nothing can be inserted. */
export function PhrasingCard(props: { readonly phrasing: Phrasing; readonly isBest?: boolean }) {
  const { t, i18n } = useTranslation('phrasing');
  const localised = useLocalised();
  const { values, said, saidIds, saidIn } = useGuide();
  const { showMessage } = usePanelState();
  const main = useMainAction();
  const { phrasing, isBest = false } = props;
  const sentIn = saidIn.get(phrasing.id);
  const [own, setOwn] = useState<SlotValues>({});
  const filled = fillPhrasing(phrasing, { ...values, ...own });
  const asked = phrasing.slots.filter((slot) => values[slot] === undefined);
  return (
    <article className={classes.card}>
      <p className={classes.text} lang="zh-CN">
        <OpenPlaces text={filled.text} />
      </p>
      {i18n.language === 'en' ? (
        <p className={classes.gloss}>
          <OpenPlaces text={fillPhrasing(phrasing, { ...values, ...own }, 'en').text} />
        </p>
      ) : null}
      {asked.length > 0 ? (
        <SlotFields
          slots={asked}
          values={own}
          onChange={(slot, value) => setOwn({ ...own, [slot]: value })}
        />
      ) : null}
      <p className={classes.when}>
        {saidIds.includes(phrasing.id) ? (
          <span className={classes.said}>
            {sentIn === undefined ? (
              t('alreadySaid')
            ) : (
              <button type="button" onClick={() => showMessage(sentIn)}>
                {t('alreadySaid')}
              </button>
            )}
          </span>
        ) : null}
        {t('when', { when: localised(phrasing.when) })}
        <span className={classes.why}>{t('why', { why: localised(phrasing.why) })}</span>
      </p>
      <SentenceActions
        text={filled.text}
        isOpen={filled.missing.length > 0}
        isMain={isBest && main === 'reply'}
        onDelivered={() => said(phrasing.id)}
      >
        <EditFirst text={filled.text} />
        <Star id={phrasing.id} />
      </SentenceActions>
    </article>
  );
}

function Star({ id }: { readonly id: string }) {
  const { t } = useTranslation('phrasing');
  const { favourites, toggle } = usePhrasebook();
  const isOn = favourites.includes(id);
  const Icon = isOn ? IconStarFilled : IconStar;
  return (
    <ActionIcon
      title={t('mine.star')}
      aria-label={t('mine.star')}
      aria-pressed={isOn}
      onClick={() => toggle(id)}
    >
      <Icon size="1.125rem" stroke={1.75} />
    </ActionIcon>
  );
}
