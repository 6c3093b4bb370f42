import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconCopy, IconMessagePlus, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGuide } from '@/components/guide-context';
import { usePanelState } from '@/components/panel/panel-state';
import { useDeliver } from '@/components/ui/use-deliver';
import { useLocalised } from '@/components/ui/use-localised';
import { fillPhrasing, slotLabel } from '@/lib/negotiation/playbook/fill-phrasing';
import type { Phrasing } from '@/lib/negotiation/playbook/phrasing';
import { SLOTS, type SlotId, type SlotValues } from '@/lib/negotiation/playbook/slots';
import classes from './phrasing-card.module.css';

/** A sentence that may be sent. Open places are asked for here; until they are filled nothing can be inserted. */
export function PhrasingCard({ phrasing }: { readonly phrasing: Phrasing }) {
  const { t, i18n } = useTranslation('phrasing');
  const localised = useLocalised();
  const { values, said } = useGuide();
  const { setDraft } = usePanelState();
  const deliver = useDeliver();
  const [own, setOwn] = useState<SlotValues>({});
  const filled = fillPhrasing(phrasing, { ...values, ...own });
  const asked = phrasing.slots.filter((slot) => values[slot] === undefined);
  const isOpen = filled.missing.length > 0;
  const send = async (how: 'insert' | 'copy') => {
    if (await deliver[how](filled.text)) said(phrasing.id);
  };
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
      <p className={classes.when}>{t('when', { when: localised(phrasing.when) })}</p>
      <div className={classes.actions}>
        <Button
          disabled={isOpen}
          leftSection={<IconMessagePlus size="1rem" stroke={1.75} aria-hidden />}
          onClick={() => void send('insert')}
        >
          {t('insert')}
        </Button>
        <Button
          variant="default"
          disabled={isOpen}
          leftSection={<IconCopy size="1rem" stroke={1.75} aria-hidden />}
          onClick={() => void send('copy')}
        >
          {t('copy')}
        </Button>
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
      </div>
    </article>
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
