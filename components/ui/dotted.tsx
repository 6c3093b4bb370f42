import type { ReactNode } from 'react';
import classes from './dotted.module.css';

/** Facts in a row, a dot between two of them; where the row breaks neither line has a dot at its edge. */
export function Dotted({ children }: { readonly children: ReactNode }) {
  return (
    <span className={classes.window}>
      <span className={classes.row}>{children}</span>
    </span>
  );
}
