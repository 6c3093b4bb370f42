import type { ComponentProps } from 'react';
import classes from './text-button.module.css';

/** A press within a text or below it: leads to the place it names, or opens a little more. */
export function TextButton(props: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return <button type="button" className={classes.button} {...props} />;
}
