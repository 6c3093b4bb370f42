import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineRow } from '@/components/transcript/timeline';
import classes from './transcript-list.module.css';

interface Props {
  readonly rows: readonly TimelineRow[];
  /** Message to bring into view; a new `count` asks again. */
  readonly focus: { readonly id: string; readonly count: number } | null;
  /** The same function as long as the rows look the same: only then is a row that stays in view not drawn again. */
  readonly renderRow: (row: TimelineRow) => React.ReactNode;
  readonly label: string;
}

const ROW_ESTIMATE_PX = 72;
const AT_END_PX = 48;

/**
 * A long list that never moves what is being read: it follows new messages only from the very end, and
 * not even there while the pointer, the keyboard or a selection is in it.
 */
export function TranscriptList({ rows, focus, renderRow, label }: Props) {
  const { t } = useTranslation('transcript');
  const scroller = useRef<HTMLDivElement>(null);
  const [isHeld, setHeld] = useState(false);
  const [seenCount, setSeenCount] = useState(rows.length);
  // The same function as long as the rows are: with another one, every row is laid out anew at every frame.
  const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_ESTIMATE_PX,
    getItemKey,
    overscan: 4,
    anchorTo: 'end',
    followOnAppend: !isHeld,
    scrollEndThreshold: AT_END_PX,
    initialRect: { width: 380, height: 600 },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the first rows are there
  useEffect(() => {
    if (rows.length > 0) virtual.scrollToEnd();
  }, [rows.length > 0]);

  const target = focus === null ? -1 : rows.findIndex((row) => row.key === focus.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new request scrolls, or one whose row has just come
  useEffect(() => {
    if (target >= 0) virtual.scrollToIndex(target, { align: 'center' });
  }, [focus, target >= 0]);

  const isRushing = useRushing(
    virtual.isScrolling,
    virtual.scrollOffset ?? 0,
    scroller.current?.clientHeight ?? 0,
  );
  const isAtEnd = virtual.getDistanceFromEnd() <= AT_END_PX;
  useEffect(() => {
    if (isAtEnd) setSeenCount(rows.length);
  }, [isAtEnd, rows.length]);
  useCatchUp(isHeld, {
    offsetPx: virtual.scrollOffset ?? 0,
    isAtEnd,
    scrollToEnd: () => virtual.scrollToEnd(),
  });
  const newCount = isAtEnd ? 0 : Math.max(0, rows.length - seenCount);

  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        className={classes.scroller}
        role="log"
        aria-live="off"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <div className={classes.sizer} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row ? (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={classes.item}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {isRushing ? (
                  <div className={classes.unread} style={{ height: item.size }} />
                ) : (
                  <Row row={row} renderRow={renderRow} />
                )}
              </div>
            ) : null;
          })}
        </div>
      </div>
      <div className={classes.pill} role="status">
        {newCount > 0 ? (
          <Button
            radius="xl"
            variant="default"
            leftSection={<IconArrowDown size="1rem" aria-hidden />}
            onClick={() => virtual.scrollToEnd()}
          >
            {t('newMessages', { count: newCount })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/**
 * Whether the list is dragged past so fast that every frame shows other rows than the one before: nobody can read them,
 * and drawing them all would make the bar stick. One jump, as to a date, is none.
 */
function useRushing(isScrolling: boolean, offsetPx: number, heightPx: number): boolean {
  const last = useRef({ offsetPx, jumps: 0 });
  if (!isScrolling) last.current = { offsetPx, jumps: 0 };
  else if (offsetPx !== last.current.offsetPx) {
    const isJump = Math.abs(offsetPx - last.current.offsetPx) > heightPx;
    last.current = { offsetPx, jumps: isJump ? last.current.jumps + 1 : 0 };
  }
  return last.current.jumps > 1;
}

/** While the list is scrolled, only what comes into view is drawn. */
const Row = memo(function Row({ row, renderRow }: Pick<Props, 'renderRow'> & { row: TimelineRow }) {
  return renderRow(row);
});

interface Place {
  readonly offsetPx: number;
  readonly isAtEnd: boolean;
  readonly scrollToEnd: () => void;
}

/**
 * Once the list is let go, it goes to what came meanwhile, if it had been at its end and was not scrolled. A list that
 * slips under a resting pointer while a whole talk arrives would else stay at the top.
 */
function useCatchUp(isHeld: boolean, place: Place): void {
  const from = useRef<Place | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where holding begins and ends
  useEffect(() => {
    const start = from.current;
    from.current = isHeld ? place : null;
    if (isHeld || !start?.isAtEnd || place.isAtEnd) return;
    if (Math.abs(place.offsetPx - start.offsetPx) <= AT_END_PX) place.scrollToEnd();
  }, [isHeld]);
}
