import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PanelView } from '@/components/panel/panel-view';
import { fen } from '@/lib/money/fen';
import type { DebtCase } from '@/lib/negotiation/case';
import type { Scene } from '../gallery/fake-services';
import { type Line, NEGOTIATION, talk } from '../gallery/talk';
import { renderScreen } from './render-screen';

export const KNOWN: Partial<DebtCase> = {
  limitation: 'within-three-years',
  product: 'huabei',
  principalFen: fen(920_000),
  interestFen: fen(18_620),
  penaltyFen: fen(7_180),
  feesFen: fen(0),
  balanceAsOf: '2026-11-23',
  monthlyIncomeFen: fen(420_000),
  necessaryExpensesFen: fen(320_000),
  otherDebtPaymentsFen: fen(20_000),
  payday: 20,
};

export const OFFERS: readonly Line[] = [
  ...NEGOTIATION,
  { by: 'customer', text: '一次还清有优惠吗？' },
  { by: 'agent', text: '12月20日前一次性还8,600元可以结清。' },
];

export const scene: Scene = { recording: {}, messages: talk(OFFERS), debt: KNOWN };

/** The tab 方案 of a talk with two plans, all of the debt known. */
export async function openPlans(patch: Partial<Scene> = {}) {
  const user = userEvent.setup();
  const fake = renderScreen(<PanelView />, { ...scene, ...patch });
  await user.click(await screen.findByRole('tab', { name: '方案' }));
  return { user, fake };
}

export async function firstCard(): Promise<HTMLElement> {
  const tab = await screen.findByRole('tabpanel', { name: '方案' });
  const [card] = await within(tab).findAllByRole('article');
  if (!card) throw new Error('no card');
  return card;
}
