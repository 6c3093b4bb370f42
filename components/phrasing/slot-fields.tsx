import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { slotLabel } from '@/lib/negotiation/playbook/fill-phrasing';
import { SLOTS, type SlotId, type SlotValues } from '@/lib/negotiation/playbook/slots';
import classes from './phrasing-card.module.css';

/** Asks for what a sentence leaves open. */
export function SlotFields(props: {
  readonly slots: readonly SlotId[];
  readonly values: SlotValues;
  readonly onChange: (slot: SlotId, value: string) => void;
}) {
  const { t, i18n } = useTranslation('phrasing');
  const language = i18n.language === 'en' ? 'en' : i18n.language === 'zh-TW' ? 'zhTW' : 'zhCN';
  const hintOf = (slot: SlotId) =>
    t([`slotExample.${slot}`, `slotHint.${SLOTS[slot].kind}`] as const);
  return (
    <fieldset className={classes.slots}>
      <legend className={classes.legend}>{t('fill')}</legend>
      {props.slots.map((slot) => (
        <TextInput
          key={slot}
          label={slotLabel(slot, language)}
          placeholder={hintOf(slot)}
          value={props.values[slot] ?? ''}
          onChange={(event) => props.onChange(slot, event.currentTarget.value)}
        />
      ))}
    </fieldset>
  );
}
