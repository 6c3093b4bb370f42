import { Button, Table, Textarea, TextInput } from '@mantine/core';
import { IconCopy, IconFileText } from '@tabler/icons-react';
import { type ChangeEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '@/components/services-context';
import { TOLD_AT_LENGTH } from '@/lib/negotiation/letters/blanks';
import {
  evidenceLines,
  fillLetter,
  finishLetter,
  type Letter,
  type LetterBlock,
  type LetterProblem,
  letterProblems,
  letterToText,
  rewriteParagraphs,
} from '@/lib/negotiation/letters/letter';
import classes from './letter-paper.module.css';

/** A cell of up to so many characters stays on one line. */
const SHORT = 6;

/** The letter as it will be saved: its open places as fields, every paragraph in the user's own words. */
export function LetterPaper(props: {
  readonly letter: Letter;
  readonly today: string;
  /** What was filled in so far, by the name of the place. */
  readonly values: Readonly<Record<string, string>>;
  readonly onFill: (label: string, value: string) => void;
  /** What is asked about the words filled in: below the fields, which stay where they are being typed into. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('letters');
  const { values, onFill } = props;
  const [wordings, setWordings] = useState<Readonly<Record<string, string>>>({});
  const edited = rewriteParagraphs(props.letter, wordings);
  const [isTried, setTried] = useState(false);
  const letter = fillLetter(edited, values);
  const labels = letterProblems(edited).flatMap((one) => (one.code === 'blank' ? [one.label] : []));
  return (
    <>
      {labels.length > 0 ? (
        <fieldset className={classes.blanks}>
          <legend>{t('actions.fill')}</legend>
          {labels.map((label) => {
            const field = {
              label: t(`blanks.${label}`, { defaultValue: label }),
              lang: 'zh-CN',
              value: values[label] ?? '',
              error: isTried && !values[label]?.trim() ? t('fields.needed') : null,
              onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
                onFill(label, event.currentTarget.value),
            };
            return TOLD_AT_LENGTH.has(label) ? (
              <Textarea
                key={label}
                className={classes.told ?? ''}
                autosize
                minRows={2}
                {...field}
              />
            ) : (
              <TextInput key={label} {...field} />
            );
          })}
        </fieldset>
      ) : null}
      {props.children}
      <article className={classes.paper} lang="zh-CN" aria-label={letter.title}>
        <h2>{letter.title}</h2>
        {edited.blocks.map((block, index) => (
          <Block
            // biome-ignore lint/suspicious/noArrayIndexKey: a block has no name but its place
            key={index}
            block={block}
            filled={letter.blocks[index] ?? block}
            onEdit={(text) => {
              const own = props.letter.blocks[index];
              if (own?.type === 'paragraph') setWordings((all) => ({ ...all, [own.text]: text }));
            }}
          />
        ))}
        {evidenceLines(letter).map((line) => (
          <p key={line} className={classes.evidence}>
            {line}
          </p>
        ))}
      </article>
      <Ending letter={letter} today={props.today} onTry={() => setTried(true)} />
    </>
  );
}

function Block(props: {
  readonly block: LetterBlock;
  readonly filled: LetterBlock;
  readonly onEdit: (text: string) => void;
}) {
  const { t } = useTranslation('letters');
  const { block, filled } = props;
  if (filled.type === 'table')
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      <section className={classes.scroll} aria-label={t('table')} tabIndex={0}>
        <Table withTableBorder withColumnBorders role="table">
          <Table.Thead>
            <Table.Tr role="row">
              {filled.head.map((name) => (
                <Table.Th key={name} role="columnheader">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {filled.rows.map((row) => (
              <Table.Tr key={row.join('|')} role="row">
                {row.map((cell, index) => (
                  <Table.Td
                    key={filled.head[index]}
                    role="cell"
                    data-head={filled.head[index]}
                    data-empty={cell === '—' || undefined}
                    data-short={cell.length <= SHORT || undefined}
                  >
                    {cell}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    );
  const role = block.type === 'paragraph' ? block.role : 'body';
  return (
    <div className={classes.block} data-role={role} data-text={filled.text}>
      <textarea
        rows={1}
        aria-label={t('actions.edit')}
        value={filled.text}
        onChange={(event) => props.onEdit(event.currentTarget.value)}
      />
    </div>
  );
}

/** What still keeps the letter from being saved; then saving and copying. */
function Ending(props: {
  readonly letter: Letter;
  readonly today: string;
  readonly onTry: () => void;
}) {
  const { t } = useTranslation('letters');
  const services = useServices();
  const { letter } = props;
  const textOf = (problem: LetterProblem): string =>
    problem.code === 'blank'
      ? t('problems.blank', {
          label: t(`blanks.${problem.label}`, { defaultValue: problem.label }),
        })
      : t(`problems.${problem.code}`, { ...problem });
  const [problems, setProblems] = useState<readonly LetterProblem[]>([]);
  // Said beside the buttons: a notice over the page lay on what is pressed next.
  const [said, setSaid] = useState<string | null>(null);
  const attempt = async (how: 'save' | 'copy') => {
    props.onTry();
    const finished = finishLetter(letter);
    setProblems(finished.ok ? [] : finished.error);
    setSaid(null);
    if (!finished.ok) return;
    if (how === 'copy') {
      const copied = await services.copyText(letterToText(finished.value));
      setSaid(t(copied.ok ? 'phrasing:copied' : 'phrasing:undelivered.clipboard-refused'));
      return;
    }
    // The Word writer is large and only needed here.
    const { letterFileName, letterToDocx } = await import('@/lib/negotiation/letters/docx');
    const bytes = await letterToDocx(finished.value);
    services.saveFile(
      new Blob([new Uint8Array(bytes)]),
      letterFileName(finished.value, props.today),
    );
    setSaid(t('saved'));
  };
  return (
    <div className={classes.ending}>
      {problems.length > 0 ? (
        <div role="alert" className={classes.problems}>
          <p>{t('cannotSave', { count: problems.length })}</p>
          <ul>
            {problems.map((problem) => (
              <li key={JSON.stringify(problem)}>{textOf(problem)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className={classes.actions}>
        <Button
          leftSection={<IconFileText size="1rem" stroke={1.75} aria-hidden />}
          onClick={() => void attempt('save')}
        >
          {t('actions.save')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy size="1rem" stroke={1.75} aria-hidden />}
          onClick={() => void attempt('copy')}
        >
          {t('actions.copy')}
        </Button>
      </div>
      <p className={classes.said} role="status">
        {said}
      </p>
    </div>
  );
}
