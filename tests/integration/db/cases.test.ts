import { expect, test } from 'vitest';
import { changeCase, readCase } from '@/lib/db/cases';
import { ParleyDatabase } from '@/lib/db/database';
import type { Fen } from '@/lib/money/fen';
import { debtCase } from '../../unit/records/sample-case';

test('keeps both of two figures that were entered faster than the view could follow', async () => {
  const db = new ParleyDatabase('cases-quick');
  const seen = { ...debtCase, principalFen: null, interestFen: null };
  await Promise.all([
    changeCase(db, seen, () => ({ principalFen: 900_000 as Fen })),
    changeCase(db, seen, () => ({ interestFen: 42_000 as Fen })),
  ]);
  expect(await readCase(db, seen.id)).toMatchObject({ principalFen: 900_000, interestFen: 42_000 });
});

test('keeps both of two ticks', async () => {
  const db = new ParleyDatabase('cases-ticks');
  const tick = (id: string) =>
    changeCase(db, debtCase, (stored) => ({ ticks: { ...stored.ticks, [id]: 1 } }));
  await Promise.all([tick('prepare.amounts'), tick('prepare.reason')]);
  expect((await readCase(db, debtCase.id))?.ticks).toMatchObject({
    'prepare.amounts': 1,
    'prepare.reason': 1,
  });
});
