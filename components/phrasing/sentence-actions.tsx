import { Button } from '@mantine/core';
import { IconCopy, IconMessagePlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeliver } from '@/components/ui/use-deliver';
import classes from './phrasing-card.module.css';

interface Props {
  readonly text: string;
  /** With open places left nothing is handed out. */
  readonly isOpen?: boolean;
  /** Whether this is what the user would do next. */
  readonly isMain?: boolean;
  readonly onDelivered?: () => void;
  /** Quieter actions beside the two. */
  readonly children?: ReactNode;
}

/** 插入 and 复制 for one sentence. */
export function SentenceActions(props: Props) {
  const { t } = useTranslation('phrasing');
  const deliver = useDeliver();
  const { text, isOpen = false, isMain = false, onDelivered, children } = props;
  const hand = async (how: 'insert' | 'copy') => {
    if (await deliver[how](text)) onDelivered?.();
  };
  return (
    <div className={classes.actions}>
      <Button
        variant={isMain ? 'filled' : 'light'}
        disabled={isOpen}
        leftSection={<IconMessagePlus size="1rem" stroke={1.75} aria-hidden />}
        onClick={() => void hand('insert')}
      >
        {t('insert')}
      </Button>
      <Button
        variant="default"
        disabled={isOpen}
        leftSection={<IconCopy size="1rem" stroke={1.75} aria-hidden />}
        onClick={() => void hand('copy')}
      >
        {t('copy')}
      </Button>
      {children}
    </div>
  );
}
