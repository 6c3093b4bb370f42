import { UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordsSearch } from '@/components/records/use-search';
import { useServices, useStore } from '@/components/services-context';
import { LoadingLines } from '@/components/ui/loading-lines';
import { useFormat } from '@/components/ui/use-format';
import type { SearchHit } from '@/lib/search/search-document';
import { snippetOf } from '@/lib/search/snippet';
import classes from './search-hits.module.css';

interface Props {
  readonly search: RecordsSearch;
  readonly onOpen: (hit: SearchHit) => void;
}

const HIT_ESTIMATE_PX = 68;

/** Where the words were found, newest first. */
export function SearchHits({ search, onOpen }: Props) {
  const { t } = useTranslation('records');
  const { answer } = search;
  if (!answer) return <LoadingLines lines={3} />;
  const isCut = answer.total > answer.hits.length;
  return (
    <div className={classes.panel}>
      <p className={classes.count} role="status">
        {answer.total === 0 ? t('search.none') : t('search.found', { count: answer.total })}
        {isCut ? ` · ${t('search.shown', { count: answer.hits.length })}` : null}
      </p>
      <Progress />
      {answer.isLoose ? <p className={classes.quiet}>{t('search.loose')}</p> : null}
      {answer.hits.length > 0 ? (
        <HitList hits={answer.hits} typed={search.query.typed} onOpen={onOpen} />
      ) : null}
    </div>
  );
}

/** Says so while part of the store is still unread, so that no answer looks more complete than it is. */
function Progress() {
  const { t } = useTranslation('records');
  const { records } = useServices();
  const progress = useStore(records.searchProgress);
  if (!progress) return null;
  const { read, of, understood } = progress;
  if (read < of) return <p className={classes.quiet}>{t('search.reading', { read, of })}</p>;
  if (understood < of)
    return <p className={classes.quiet}>{t('search.understanding', { read: understood, of })}</p>;
  return null;
}

interface HitListProps {
  readonly hits: readonly SearchHit[];
  readonly typed: string;
  readonly onOpen: (hit: SearchHit) => void;
}

function HitList({ hits, typed, onOpen }: HitListProps) {
  const { t } = useTranslation('records');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HIT_ESTIMATE_PX,
    overscan: 6,
    initialRect: { width: 320, height: 600 },
  });
  return (
    <section ref={scroller} className={classes.scroller} aria-label={t('search.list')}>
      <ul className={classes.sizer} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const hit = hits[item.index];
          return hit ? (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={classes.item}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Hit hit={hit} typed={typed} onOpen={() => onOpen(hit)} />
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

interface HitProps {
  readonly hit: SearchHit;
  readonly typed: string;
  readonly onOpen: () => void;
}

function Hit({ hit, typed, onOpen }: HitProps) {
  const { t } = useTranslation('records');
  const format = useFormat();
  const who =
    hit.speaker === null
      ? t(`transcript:noteKind.thought`)
      : t(`transcript:speaker.${hit.speaker}`);
  return (
    <UnstyledButton className={classes.hit ?? ''} onClick={onOpen}>
      <span className={classes.meta}>
        {hit.kind === 'gap' ? null : <span>{who}</span>}
        <span>{format.full(hit.atMs)}</span>
      </span>
      <span className={classes.text}>
        {hit.kind === 'gap'
          ? t('search.gap', { reason: t(`transcript:gapReason.${hit.text}`) })
          : snippetOf(hit.text, typed).map((part, index) =>
              part.isHit ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text in order
                <mark key={index}>{part.text}</mark>
              ) : (
                part.text
              ),
            )}
      </span>
    </UnstyledButton>
  );
}
