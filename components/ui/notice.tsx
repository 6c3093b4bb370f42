import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface Props {
  readonly tone?: 'plain' | 'caution';
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `status` is read out when it appears. */
  readonly live?: boolean;
}

/** A quiet box that states one fact and, if there is one, what to press. */
export function Notice({ tone = 'plain', title, children, actions, live = false }: Props) {
  const Icon = tone === 'caution' ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={classes.notice} data-tone={tone} {...(live ? { role: 'status' } : {})}>
      <Icon className={classes.icon} size="1.125rem" stroke={1.75} aria-hidden />
      <div className={classes.body}>
        {title ? <p className={classes.title}>{title}</p> : null}
        {children ? <div className={classes.text}>{children}</div> : null}
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </div>
    </div>
  );
}
