import classes from './stop-card.module.css';

/** Words of a message, from `start` (UTF-16). */
interface Words {
  readonly start: number;
  readonly text: string;
}

/** What was said, with the words marked that look like a scam. */
export function Quote(props: { readonly text: string; readonly words: readonly Words[] }) {
  const pieces: { readonly at: number; readonly text: string; readonly isMarked: boolean }[] = [];
  let at = 0;
  for (const { start, text } of [...props.words].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    const to = Math.max(at, start + text.length);
    pieces.push({ at, text: props.text.slice(at, from), isMarked: false });
    pieces.push({ at: from, text: props.text.slice(from, to), isMarked: true });
    at = to;
  }
  pieces.push({ at, text: props.text.slice(at), isMarked: false });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long quotation scrolls and must be reachable by keyboard
    <blockquote className={classes.quote} tabIndex={0}>
      {pieces
        .filter(({ text }) => text !== '')
        .map(({ at, text, isMarked }) =>
          isMarked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
    </blockquote>
  );
}
