import { ActionIcon, Button, Chip, Collapse, TextInput } from '@mantine/core';
import { IconFilter, IconSearch, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordsSearch } from '@/components/records/use-search';
import { localDayFromMs, msFromLocalDay } from '@/components/ui/local-time';
import { EMPTY_QUERY, SEARCH_FILTERS, type SearchQuery } from '@/lib/search/search-document';
import type { Speaker } from '@/lib/transcript/entry';
import classes from './search-box.module.css';

const SPEAKERS: readonly Speaker[] = ['agent', 'customer', 'bot', 'system', 'unknown'];
const DAY_MS = 86_400_000;

function countFilters(query: SearchQuery): number {
  const dates = [query.fromMs, query.beforeMs].filter((one) => one !== null).length;
  return query.speakers.length + query.only.length + dates;
}

/** The field that searches all records, with its filters folded away. */
export function SearchBox({ search }: { readonly search: RecordsSearch }) {
  const { t } = useTranslation('records');
  const [isOpen, setOpen] = useState(false);
  const { query, change } = search;
  const count = countFilters(query);
  return (
    <search className={classes.box}>
      <div className={classes.line}>
        <TextInput
          className={classes.field ?? ''}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          leftSection={<IconSearch size="1rem" stroke={1.75} aria-hidden />}
          value={query.typed}
          onChange={(event) => change({ typed: event.currentTarget.value })}
          onKeyDown={(event) => (event.key === 'Escape' ? change({ typed: '' }) : undefined)}
          rightSection={
            query.typed ? (
              <ActionIcon aria-label={t('search.clear')} onClick={() => change({ typed: '' })}>
                <IconX size="1rem" stroke={1.75} />
              </ActionIcon>
            ) : null
          }
        />
        <Button
          variant={count > 0 ? 'light' : 'default'}
          aria-expanded={isOpen}
          leftSection={<IconFilter size="1rem" stroke={1.75} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {count > 0 ? t('filter.openCount', { count }) : t('filter.open')}
        </Button>
      </div>
      <Collapse expanded={isOpen}>
        {isOpen ? <Filters query={query} change={change} hasAny={count > 0} /> : null}
      </Collapse>
    </search>
  );
}

interface FiltersProps {
  readonly query: SearchQuery;
  readonly change: RecordsSearch['change'];
  readonly hasAny: boolean;
}

function Filters({ query, change, hasAny }: FiltersProps) {
  const { t } = useTranslation('records');
  return (
    <div className={classes.filters}>
      <Choices
        label={t('filter.only')}
        options={SEARCH_FILTERS}
        chosen={query.only}
        nameOf={(filter) => t(`filter.${filter}`)}
        onChange={(only) => change({ only })}
      />
      <Choices
        label={t('filter.speakers')}
        options={SPEAKERS}
        chosen={query.speakers}
        nameOf={(speaker) => t(`transcript:speaker.${speaker}`)}
        onChange={(speakers) => change({ speakers })}
      />
      <div className={classes.dates}>
        <TextInput
          type="date"
          label={t('filter.from')}
          value={query.fromMs === null ? '' : localDayFromMs(query.fromMs)}
          onChange={(event) => change({ fromMs: msFromLocalDay(event.currentTarget.value) })}
        />
        <TextInput
          type="date"
          label={t('filter.to')}
          value={query.beforeMs === null ? '' : localDayFromMs(query.beforeMs - DAY_MS)}
          onChange={(event) => {
            const day = msFromLocalDay(event.currentTarget.value);
            change({ beforeMs: day === null ? null : day + DAY_MS });
          }}
        />
      </div>
      {hasAny ? (
        <Button variant="subtle" onClick={() => change({ ...EMPTY_QUERY, typed: query.typed })}>
          {t('filter.reset')}
        </Button>
      ) : null}
    </div>
  );
}

interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  readonly chosen: readonly T[];
  readonly nameOf: (option: T) => string;
  readonly onChange: (chosen: T[]) => void;
}

function Choices<T extends string>({ label, options, chosen, nameOf, onChange }: ChoicesProps<T>) {
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.legend}>{label}</legend>
      <Chip.Group multiple value={[...chosen]} onChange={(values) => onChange(values as T[])}>
        {options.map((option) => (
          <Chip key={option} value={option} size="sm" radius="sm">
            {nameOf(option)}
          </Chip>
        ))}
      </Chip.Group>
    </fieldset>
  );
}
