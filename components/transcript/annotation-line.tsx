import { Badge, Menu } from '@mantine/core';
import { IconPencil, IconQuote, IconStar, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAnnotations } from '@/components/transcript/annotations-context';
import classes from './annotation-line.module.css';

/** Star, tags and remark under a row; nothing where there are none. */
export function AnnotationLine({ targetId }: { readonly targetId: string }) {
  const { t } = useTranslation('records');
  const annotation = useAnnotations()?.of(targetId);
  if (!annotation) return null;
  return (
    <div className={classes.line}>
      {annotation.isStarred ? (
        <span className={classes.star}>
          <IconStarFilled size="0.875rem" aria-hidden />
          {t('annotation.starred')}
        </span>
      ) : null}
      {annotation.tags.map((tag) => (
        <Badge key={tag} variant="default" size="sm" radius="sm" tt="none" fw={400}>
          {tag}
        </Badge>
      ))}
      {annotation.remark ? <span className={classes.remark}>{annotation.remark}</span> : null}
    </div>
  );
}

/** What the menu of a row offers where rows can be annotated. */
export function AnnotationMenuItems({ targetId }: { readonly targetId: string }) {
  const { t } = useTranslation('records');
  const annotations = useAnnotations();
  if (!annotations) return null;
  const isStarred = annotations.of(targetId)?.isStarred ?? false;
  return (
    <>
      <Menu.Item
        leftSection={<IconStar size="1rem" aria-hidden />}
        onClick={() => annotations.toggleStar(targetId)}
      >
        {t(isStarred ? 'annotation.unstar' : 'annotation.star')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPencil size="1rem" aria-hidden />}
        onClick={() => annotations.edit(targetId)}
      >
        {t('annotation.edit')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconQuote size="1rem" aria-hidden />}
        onClick={() => annotations.cutExcerpt(targetId)}
      >
        {t('excerpt.open')}
      </Menu.Item>
    </>
  );
}
