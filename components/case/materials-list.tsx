import { useTranslation } from 'react-i18next';
import { useCase } from '@/components/case/use-case';
import { materialsFor } from '@/lib/negotiation/checklist/materials';
import classes from './materials-list.module.css';

/** 材料: only what this reason needs, and how each may leave the user's hands. */
export function MaterialsList() {
  const { t } = useTranslation('negotiation');
  const { debt } = useCase();
  return (
    <ul className={classes.list}>
      {materialsFor({ reason: debt?.reason ?? null }).map(({ id, handling }) => (
        <li key={id}>
          {t(`material.${id}.name`)}
          <span>
            {t(`material.${id}.note`)} · {t(`materialHandling.${handling}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
