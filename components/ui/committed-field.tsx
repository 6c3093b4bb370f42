import { TextInput, type TextInputProps } from '@mantine/core';
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { Result } from '@/lib/result';
import { useReportUnreadable } from './unreadable-fields';

/** Fields below commit at every keystroke, so that figures follow the typing; elsewhere when the field is left. */
export const LiveTyping = createContext(false);

interface Props<T> {
  readonly label: string;
  /** What the field shows for a stored value. */
  readonly show: (value: T) => string;
  readonly read: (text: string) => Result<T, string>;
  readonly value: T | null;
  readonly onCommit: (value: T | null) => void;
  /** Told of every keystroke where figures follow the typing and the value is stored later; null: empty, or not to be read. */
  readonly onTyping?: (value: T | null) => void;
  readonly unit?: string;
  readonly placeholder?: string;
  readonly description?: string;
  readonly inputMode?: TextInputProps['inputMode'];
  readonly type?: TextInputProps['type'];
  /** What is wrong with the stored value where it stands. */
  readonly problem?: string | null;
}

/** What no field can read. */
const NO_DAY = '?';

/**
 * What is typed, what is wrong with it, and when it is stored. A live field that holds something that cannot be read
 * reports itself, so that no figure stands on the value before or on the term being left out, and stores what was there when
 * the typing began: a slip followed by a reload loses nothing. Where nobody is told, the value is taken away instead.
 */
function useTyping<T>({ value, show, read, onCommit, onTyping }: Props<T>) {
  const isLive = useContext(LiveTyping) && onTyping === undefined;
  const shown = value === null ? '' : show(value);
  const [text, setText] = useState(shown);
  const [error, setError] = useState<string | null>(null);
  // A date field shows a day that does not exist, and says that it is empty.
  const [isBad, setBad] = useState(false);
  const isTyping = useRef(false);
  const before = useRef<T | null>(null);
  // What was handed on last: what comes back as `value` may be a keystroke behind.
  const stored = useRef(shown);
  useEffect(() => {
    if (isTyping.current) return;
    stored.current = shown;
    setText(shown);
    setError(null);
    setBad(false);
  }, [shown]);
  const store = (next: T | null) => {
    const asShown = next === null ? '' : show(next);
    if (asShown === stored.current) return;
    stored.current = asShown;
    onCommit(next);
  };
  const readAll = (typed: string) => (typed.trim() === '' ? null : read(typed));
  const isTold = useReportUnreadable(
    (isLive || onTyping !== undefined) && (isBad || readAll(text)?.ok === false),
  );
  return {
    text,
    error,
    type: (typed: string) => {
      if (!isTyping.current) before.current = value;
      isTyping.current = true;
      setText(typed);
      setError(null);
      setBad(false);
      const result = readAll(typed);
      const next = result?.ok ? result.value : null;
      if (!isLive) onTyping?.(next);
      else store(result?.ok === false && isTold ? before.current : next);
    },
    leave: ({ validity }: HTMLInputElement) => {
      isTyping.current = false;
      setBad(validity.badInput);
      const result = validity.badInput ? read(NO_DAY) : readAll(text);
      setError(result === null || result.ok ? null : result.error);
      if (result?.ok) setText(show(result.value));
      if (result === null || result.ok) store(result === null ? null : result.value);
    },
  };
}

/** A field that stores what is typed whole, or says at the field what is wrong. */
export function CommittedField<T>(props: Props<T>) {
  const { text, error, type, leave } = useTyping(props);
  return (
    <TextInput
      label={props.label}
      value={text}
      error={error ?? props.problem}
      {...(props.type ? { type: props.type } : {})}
      {...(props.inputMode ? { inputMode: props.inputMode } : {})}
      {...(props.placeholder ? { placeholder: props.placeholder } : {})}
      {...(props.description ? { description: props.description } : {})}
      {...(props.unit
        ? {
            rightSection: <span aria-hidden>{props.unit}</span>,
            rightSectionWidth: `${Math.max(2, props.unit.length * 0.625 + 1)}rem`,
          }
        : {})}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={(event) => leave(event.currentTarget)}
      onKeyDown={(event) => (event.key === 'Enter' ? leave(event.currentTarget) : undefined)}
    />
  );
}
