import classes from './phrasing-card.module.css';

/** Text with its open places set off, so that none is sent by mistake. */
export function OpenPlaces({ text }: { readonly text: string }) {
  let at = 0;
  return text.split(/(\{[^{}]+\})/).map((piece) => {
    at += piece.length;
    return /^\{.+\}$/.test(piece) ? (
      <mark key={at} className={classes.open}>
        {piece.slice(1, -1)}
      </mark>
    ) : (
      <span key={at}>{piece}</span>
    );
  });
}
