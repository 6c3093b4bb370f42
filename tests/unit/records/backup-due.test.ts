import { expect, it } from 'vitest';
import { isBackupDue } from '@/lib/records/backup-due';

const DAY_MS = 86_400_000;
const NOW_MS = 1_796_000_000_000;
const talk = (daysAgo: number, entryCount = 5) => ({
  lastEntryAtMs: NOW_MS - daysAgo * DAY_MS,
  entryCount,
});
const state = (lastDaysAgo: number | null, everyDays: number | null = 7) => ({
  lastBackupAtMs: lastDaysAgo === null ? null : NOW_MS - lastDaysAgo * DAY_MS,
  everyDays,
  nowMs: NOW_MS,
});

it.each([
  ['nothing was ever recorded', state(null), [], false],
  ['only an empty talk is there', state(null), [talk(1, 0)], false],
  ['nothing was ever backed up', state(null), [talk(1)], true],
  ['something is new and the time has come', state(7), [talk(1)], true],
  ['something is new and it is too early', state(6), [talk(1)], false],
  ['nothing is new since', state(30), [talk(31)], false],
  ['the user wants no reminder', state(null, null), [talk(1)], false],
])('when %s', (_name, given, talks, due) => {
  expect(isBackupDue(given, talks)).toBe(due);
});
