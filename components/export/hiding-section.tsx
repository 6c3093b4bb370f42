import { Checkbox, TagsInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { HidingMessages } from '@/components/export/hiding-messages';
import { HidingPictures } from '@/components/export/hiding-pictures';
import { HidingPreview } from '@/components/export/hiding-preview';
import type { Hiding } from '@/components/export/use-hiding';
import { SENSITIVE_GROUPS, type SensitiveGroup } from '@/lib/records/hiding';
import type { PersonalFieldName } from '@/lib/transcript/entry';
import classes from './hiding.module.css';

interface Props {
  readonly hiding: Hiding;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const FIELDS: readonly PersonalFieldName[] = ['speakerName', 'staffNumber', 'title', 'linkTargets'];

/** 隐去: what stays out of this file. Nothing in the database changes. */
export function HidingSection({ hiding, isOpen, onToggle }: Props) {
  const { t } = useTranslation('handover');
  const count = new Set(hiding.withheld.map(({ entryId }) => entryId)).size;
  const { attachments, hidesCase, hidesOwnPlans } = hiding.answers;
  const hidesMore =
    hiding.painted.length > 0 || attachments.length > 0 || hidesCase || hidesOwnPlans;
  return (
    <section className={classes.section}>
      <UnstyledButton className={classes.head ?? ''} aria-expanded={isOpen} onClick={onToggle}>
        <span>{t('hide.title')}</span>
        <span className={classes.state}>
          {count > 0 ? t('hide.count', { count }) : t(hidesMore ? 'hide.some' : 'hide.nothing')}
        </span>
        <IconChevronDown className={classes.chevron ?? ''} size="1rem" aria-hidden />
      </UnstyledButton>
      {isOpen ? (
        <div className={classes.body}>
          <p className={classes.quiet}>{t('hide.how')}</p>
          <Kinds hiding={hiding} />
          <Words hiding={hiding} />
          <Fields hiding={hiding} />
          <HidingMessages hiding={hiding} />
          <HidingPictures hiding={hiding} />
          <HidingPreview withheld={hiding.withheld} />
        </div>
      ) : null}
    </section>
  );
}

function toggled<T>(list: readonly T[], item: T, isOn: boolean): readonly T[] {
  const others = list.filter((one) => one !== item);
  return isOn ? [...others, item] : others;
}

function Kinds({ hiding }: { readonly hiding: Hiding }) {
  const { t } = useTranslation('handover');
  const { groups } = hiding.answers;
  const countOf = (group: SensitiveGroup) => hiding.found.get(group) ?? 0;
  const missing = SENSITIVE_GROUPS.filter((group) => countOf(group) === 0);
  return (
    <fieldset className={classes.group}>
      <legend>{t('hide.found')}</legend>
      {SENSITIVE_GROUPS.filter((group) => countOf(group) > 0).map((group) => (
        <Checkbox
          key={group}
          label={t('hide.places', { what: t(`hide.group.${group}`), count: countOf(group) })}
          checked={groups.includes(group)}
          onChange={(event) =>
            hiding.change({ groups: toggled(groups, group, event.currentTarget.checked) })
          }
        />
      ))}
      {missing.length > 0 ? (
        <p className={classes.quiet}>
          {t('hide.none', {
            what: missing.map((group) => t(`hide.group.${group}`)).join(t('hide.and')),
          })}
        </p>
      ) : null}
    </fieldset>
  );
}

function Words({ hiding }: { readonly hiding: Hiding }) {
  const { t } = useTranslation('handover');
  return (
    <TagsInput
      label={t('hide.words')}
      description={t('hide.wordsHelp')}
      placeholder={t('hide.wordsPlaceholder')}
      value={[...hiding.answers.words]}
      acceptValueOnBlur
      clearButtonProps={{ 'aria-label': t('hide.wordsClear') }}
      onChange={(words) => hiding.change({ words })}
    />
  );
}

function Fields({ hiding }: { readonly hiding: Hiding }) {
  const { t } = useTranslation('handover');
  const { fieldNames, hidesCase, hidesOwnPlans } = hiding.answers;
  return (
    <fieldset className={classes.group}>
      <legend>{t('hide.fields')}</legend>
      {FIELDS.map((field) => (
        <Checkbox
          key={field}
          label={t(`hide.field.${field}`)}
          checked={fieldNames.includes(field)}
          onChange={(event) =>
            hiding.change({ fieldNames: toggled(fieldNames, field, event.currentTarget.checked) })
          }
        />
      ))}
      <Checkbox
        label={t('hide.case')}
        checked={hidesCase}
        onChange={(event) => hiding.change({ hidesCase: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('hide.ownPlans')}
        checked={hidesOwnPlans}
        onChange={(event) => hiding.change({ hidesOwnPlans: event.currentTarget.checked })}
      />
    </fieldset>
  );
}
