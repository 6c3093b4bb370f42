import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Result } from '@/lib/result';

interface Props<T> {
  readonly label: string;
  /** What the field shows for a stored value. */
  readonly show: (value: T) => string;
  readonly read: (text: string) => Result<T, string>;
  readonly value: T | null;
  readonly onCommit: (value: T | null) => void;
  readonly unit?: string;
  readonly placeholder?: string;
  readonly description?: string;
  readonly inputMode?: TextInputProps['inputMode'];
  readonly type?: TextInputProps['type'];
}

/** A field that keeps what is typed until it is left, then stores it whole or says at the field what is wrong. */
export function CommittedField<T>(props: Props<T>) {
  const shown = props.value === null ? '' : props.show(props.value);
  const [text, setText] = useState(shown);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    setText(shown);
    setError(null);
  }, [shown]);
  const commit = () => {
    if (text.trim() === '') {
      setError(null);
      if (props.value !== null) props.onCommit(null);
      return;
    }
    const result = props.read(text);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    setText(props.show(result.value));
    if (props.show(result.value) !== shown) props.onCommit(result.value);
  };
  return (
    <TextInput
      label={props.label}
      value={text}
      error={error}
      {...(props.type ? { type: props.type } : {})}
      {...(props.inputMode ? { inputMode: props.inputMode } : {})}
      {...(props.placeholder ? { placeholder: props.placeholder } : {})}
      {...(props.description ? { description: props.description } : {})}
      {...(props.unit ? { rightSection: <span aria-hidden>{props.unit}</span> } : {})}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => (event.key === 'Enter' ? commit() : undefined)}
    />
  );
}
