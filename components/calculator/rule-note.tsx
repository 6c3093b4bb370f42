import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/ui/use-format';
import { type RuleId, ruleById, ruleTextKey } from '@/lib/repayment/rules';
import classes from './rule-note.module.css';

/** A rule by name, with whom it concerns, where it stands, how sure we are and when it was looked up. */
export function RuleNote(props: { readonly id: RuleId; readonly withSource?: boolean }) {
  const { t } = useTranslation('findings');
  const format = useFormat();
  const { id, withSource = false } = props;
  const rule = ruleById(id);
  const key = ruleTextKey(id);
  const next = t('common:betweenSentences');
  return (
    <span className={classes.note}>
      <strong>{t(`rules.${key}.name`)}</strong> {t(`rules.${key}.wording`)}
      {next}
      {t('ruleNote.scope', { scope: t(`rules.${key}.scope`) })}
      {next}
      {withSource ? t('ruleNote.source', { source: rule.source }) + next : null}
      {t('ruleNote.latest', {
        checkedOn: format.date(rule.checkedOn),
        confidence: t(`confidence.${rule.confidence}`),
      })}
    </span>
  );
}
