import { Button, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAgreement } from '@/components/agreement/agreement-context';
import { usePartText } from '@/components/agreement/use-part-text';
import { useTermName } from '@/components/agreement/use-term-name';
import { usePanelState } from '@/components/panel/panel-state';
import type { PartStatement } from '@/lib/negotiation/agreement/part';
import type { PartRow } from '@/lib/negotiation/agreement/resolve';
import type { TermRow as Row } from '@/lib/negotiation/agreement/table';
import classes from './agreement-section.module.css';

/** A term with what was said of it; every value opens the message it came from. */
export function TermRow({ row }: { readonly row: Row }) {
  const { t } = useTranslation('agreement');
  const nameOf = useTermName();
  return (
    <li className={classes.row} data-state={row.state}>
      <span className={classes.term}>{nameOf(row.term)}</span>
      <State row={row} />
      {row.state === 'unknown' ? (
        <p className={classes.follows}>{t(`ifUnsaid.${row.term}`)}</p>
      ) : (
        <ul className={classes.parts}>
          {row.parts.map((part) => (
            <Part key={part.part} row={row} part={part} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** How far the term is settled; confirmed, it opens the message that did it. */
function State({ row }: { readonly row: Row }) {
  const { t } = useTranslation('agreement');
  const { showMessage } = usePanelState();
  const words = t(`states.${row.state}`);
  // The heading above and the words beneath already say so.
  if (row.state === 'stated') return <VisuallyHidden>{words}</VisuallyHidden>;
  const confirmedBy = row.parts.find((part) => part.confirmedBy)?.confirmedBy;
  if (!confirmedBy || row.state !== 'confirmed')
    return <span className={classes.state}>{words}</span>;
  return (
    <button
      type="button"
      className={`${classes.state} ${classes.link}`}
      aria-label={t('common:labelled', { label: words, text: t('confirmedIn') })}
      title={confirmedBy.quote}
      onClick={() => showMessage(confirmedBy.messageId)}
    >
      {words}
    </button>
  );
}

function Part({ row, part }: { readonly row: Row; readonly part: PartRow }) {
  const { t } = useTranslation('agreement');
  const said = part.saidBy.at(-1);
  if (part.state === 'conflict') return <Conflict row={row} part={part} />;
  if (!said) return <li className={classes.quiet}>{t('hedgedOnly')}</li>;
  return (
    <li>
      <Said row={row} statement={said} />
      {part.replaced.length > 0 ? (
        <span className={classes.quiet}>
          {' '}
          {t(said.source.kind === 'user' ? 'chosenByHand' : 'corrected')}
        </span>
      ) : null}
    </li>
  );
}

/** Two values that both stand: the user may say which holds, or ask. */
function Conflict({ row, part }: { readonly row: Row; readonly part: PartRow }) {
  const { t } = useTranslation('agreement');
  const { enter } = useAgreement();
  const sides = [part.saidBy.at(-1), part.against.at(-1)].filter((side) => side !== undefined);
  return (
    <li className={classes.conflict}>
      {sides.map((side) => (
        <span key={side.seq} className={classes.side}>
          <Said row={row} statement={side} />
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              enter({ term: row.term, part: part.part, value: side.value, from: 'choice' })
            }
          >
            {t('choose')}
          </Button>
        </span>
      ))}
    </li>
  );
}

function Said({ row, statement }: { readonly row: Row; readonly statement: PartStatement }) {
  const { t } = useTranslation('agreement');
  const { showMessage } = usePanelState();
  const print = usePartText();
  const text = print(row.term, statement.part, statement.value);
  const { source } = statement;
  if (source.kind !== 'message') return <span>{text}</span>;
  return (
    <button
      type="button"
      className={classes.value}
      title={t('openMessage', { quote: source.quote })}
      onClick={() => showMessage(source.messageId)}
    >
      {text}
    </button>
  );
}
