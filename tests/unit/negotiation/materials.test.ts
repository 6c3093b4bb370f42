import { describe, expect, it } from 'vitest';
import type { OverdueReason } from '@/lib/negotiation/case';
import {
  MATERIALS,
  materialsFor,
  openPapers,
  papersToSend,
} from '@/lib/negotiation/checklist/materials';

const idsFor = (...args: Parameters<typeof materialsFor>) =>
  materialsFor(...args).map(({ id }) => id);

describe('materialsFor', () => {
  it.each<[OverdueReason, string]>([
    ['medical', 'medical'],
    ['job_loss', 'unemployment'],
    ['income_drop', 'income_proof'],
    ['family_event', 'income_proof'],
    ['business', 'business'],
    ['disaster', 'hardship'],
    ['multi_debt', 'other_debts'],
    ['forgot', 'repay_history'],
    ['autopay_failed', 'repay_history'],
    ['card_changed', 'notices'],
    ['terms_unclear', 'disclosure_table'],
    ['amount_unclear', 'repay_history'],
    ['date_unclear', 'notices'],
    ['no_notice', 'notices'],
    ['amount_disputed', 'disclosure_table'],
    ['not_my_loan', 'complaint_record'],
  ])('asks for %s: %s', (reason, needed) => {
    expect(idsFor({ reason })).toContain(needed);
  });

  it('asks for nothing sensitive that the reason does not need', () => {
    const sensitiveFor = (reason: OverdueReason) =>
      materialsFor({ reason })
        .filter((material) => material.handling === 'upload-page-only')
        .map(({ id }) => id);
    expect(sensitiveFor('forgot')).toEqual([]);
    expect(sensitiveFor('no_notice')).toEqual([]);
    expect(sensitiveFor('job_loss')).toEqual(['unemployment']);
    expect(sensitiveFor('not_my_loan')).toEqual([]);
    expect(idsFor({ reason: 'job_loss' })).not.toContain('medical');
  });

  it('stays short', () => {
    for (const reason of ['medical', 'job_loss', 'business', 'multi_debt', 'forgot'] as const)
      expect(idsFor({ reason }).length).toBeLessThanOrEqual(8);
  });

  it('wants the cost table from its date on only', () => {
    expect(idsFor({ reason: 'job_loss', signedOn: '2026-08-01' })).toContain('disclosure_table');
    expect(idsFor({ reason: 'terms_unclear', signedOn: '2026-07-31' })).not.toContain(
      'disclosure_table',
    );
    expect(idsFor({ reason: 'job_loss' })).not.toContain('disclosure_table');
  });

  it('adds the log and the complaint when there are any', () => {
    const ids = idsFor({ reason: 'forgot', complaintOpen: true, collectorsCalled: true });
    expect(ids).toEqual(expect.arrayContaining(['complaint_record', 'collection_log']));
  });

  it('never sends identity papers or medical records in a chat', () => {
    for (const id of ['id_in_app', 'medical', 'income_proof'])
      expect(MATERIALS.find((material) => material.id === id)).toMatchObject({ sensitive: true });
    for (const material of MATERIALS.filter(({ sensitive }) => sensitive))
      expect(material.handling).not.toBe('may-send');
  });
});

describe('openPapers', () => {
  it('counts what is needed for the reason and not ready, once anything was noted', () => {
    const paper = { status: 'ready', note: '' } as const;
    expect(openPapers({ reason: 'job_loss' })).toBeNull();
    const needed = materialsFor({ reason: 'job_loss' });
    expect(openPapers({ reason: 'job_loss', materials: { contract: paper } })).toBe(
      needed.length - 1,
    );
    const all = Object.fromEntries(needed.map(({ id }) => [id, paper]));
    expect(openPapers({ reason: 'job_loss', materials: all })).toBe(0);
  });
});

it('lists to be sent what leaves the hand, and nothing that stays with the user', () => {
  const paper = (status: 'none' | 'ready' | 'sent') => ({ status, note: '' });
  const materials = {
    collection_log: paper('ready'),
    budget: paper('ready'),
    contract: paper('sent'),
    income_proof: paper('ready'),
    medical: paper('none'),
  };
  expect(papersToSend(materials).map(({ id }) => id)).toEqual(['contract', 'income_proof']);
  expect(papersToSend(undefined)).toEqual([]);
});
