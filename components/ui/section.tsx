import type { ReactNode } from 'react';
import classes from './section.module.css';

interface Props {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled stretch of a tab; the title is a heading for screen readers, quiet for the eye. */
export function Section({ title, aside, children }: Props) {
  return (
    <section className={classes.section}>
      <header className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {aside ? <div className={classes.aside}>{aside}</div> : null}
      </header>
      {children}
    </section>
  );
}
