import { ActionIcon, TextInput } from '@mantine/core';
import { IconPencil, IconStar, IconStarFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGuide } from '@/components/guide-context';
import { usePanelState } from '@/components/panel/panel-state';
import { SentenceActions } from '@/components/phrasing/sentence-actions';
import { usePhrasebook } from '@/components/phrasing/use-phrasebook';
import { useLocalised } from '@/components/ui/use-localised';
import { fillPhrasing, slotLabel } from '@/lib/negotiation/playbook/fill-phrasing';
import type { Phrasing } from '@/lib/negotiation/playbook/phrasing';
import { SLOTS, type SlotId, type SlotValues } from '@/lib/negotiation/playbook/slots';
import classes from './phrasing-card.module.css';

/** A sentence that may be sent. Open places are asked for here; until they are filled nothing can be inserted. */
export function PhrasingCard({ phrasing }: { readonly phrasing: Phrasing }) {
  const { t, i18n } = useTranslation('phrasing');
  const localised = useLocalised();
  const { values, said, saidIds } = useGuide();
  const { setDraft } = usePanelState();
  const [own, setOwn] = useState<SlotValues>({});
  const filled = fillPhrasing(phrasing, { ...values, ...own });
  const asked = phrasing.slots.filter((slot) => values[slot] === undefined);
  return (
    <article className={classes.card}>
      <p className={classes.text} lang="zh-CN">
        <OpenPlaces text={filled.text} />
      </p>
      {i18n.language === 'en' ? (
        <p className={classes.gloss}>{fillPhrasing(phrasing, { ...values, ...own }, 'en').text}</p>
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
          <span className={classes.said}>{t('alreadySaid')}</span>
        ) : null}
        {t('when', { when: localised(phrasing.when) })}
        <span className={classes.why}>{t('why', { why: localised(phrasing.why) })}</span>
      </p>
      <SentenceActions
        text={filled.text}
        isOpen={filled.missing.length > 0}
        onDelivered={() => said(phrasing.id)}
      >
        <ActionIcon
          title={t('edit')}
          aria-label={t('edit')}
          onClick={() => {
            setDraft(filled.text);
            document.getElementById('draft')?.focus();
          }}
        >
          <IconPencil size="1.125rem" stroke={1.75} />
        </ActionIcon>
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

/** Text with its open places set off, so that none is sent by mistake. */
function OpenPlaces({ text }: { readonly text: string }) {
  let at = 0;
  return text.split(/(\{[^{}]+\})/).map((piece) => {
    at += piece.length;
    return /^\{.+\}$/.test(piece) ? (
      <mark key={at} className={classes.open}>
        {piece.slice(1, -1)}
      </mark>
    ) : (
      <span key={at}>{piece}</span>
    );
  });
}

function SlotFields(props: {
  readonly slots: readonly SlotId[];
  readonly values: SlotValues;
  readonly onChange: (slot: SlotId, value: string) => void;
}) {
  const { t, i18n } = useTranslation('phrasing');
  const language = i18n.language === 'en' ? 'en' : i18n.language === 'zh-TW' ? 'zhTW' : 'zhCN';
  return (
    <fieldset className={classes.slots}>
      <legend className={classes.legend}>{t('fill')}</legend>
      {props.slots.map((slot) => (
        <TextInput
          key={slot}
          label={slotLabel(slot, language)}
          placeholder={t(`slotHint.${SLOTS[slot].kind}`)}
          value={props.values[slot] ?? ''}
          onChange={(event) => props.onChange(slot, event.currentTarget.value)}
        />
      ))}
    </fieldset>
  );
}
