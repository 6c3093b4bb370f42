import { splitHiddenMarks } from '@/lib/transcript/hidden-marks';
import classes from './visible-text.module.css';

/** A message's text as it is; what cannot be seen in it stands as a number in a box. */
export function VisibleText({ text }: { readonly text: string }) {
  return (
    <bdi>
      {splitHiddenMarks(text).map((part) =>
        part.isMark ? (
          <span key={part.start} className={classes.mark}>
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </bdi>
  );
}
