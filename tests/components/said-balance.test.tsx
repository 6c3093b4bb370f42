// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PanelView } from '@/components/panel/panel-view';
import { talk } from '../gallery/talk';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

// From the verdict and beside the fields alike.
it.each([0, 1])(
  'fills the case from what the other side said is owed, with one press and not before',
  async (place) => {
    const user = userEvent.setup();
    const fake = renderScreen(<PanelView />, {
      recording: {},
      messages: talk([
        {
          by: 'agent',
          text: '您的账单逾期23天，本金9,000元，利息420元，逾期费用380元，合计9,800元。',
        },
        { by: 'agent', text: '可以为您办理12期分期，每期850元，每月15号还款' },
      ]),
      debt: { limitation: 'within-three-years' },
    });
    await user.click(await screen.findByRole('button', { name: '核算方案' }));
    expect(await screen.findByText(/^对方说欠：本金 9,000 · 利息 420/)).toBeTruthy();
    expect(screen.getByText('对方说的欠款，还没填进来')).toBeTruthy();
    expect(fake.calls.saved).toEqual([]);
    const offered = screen.getAllByRole('button', { name: '填进来' });
    expect(offered).toHaveLength(2);
    await user.click(offered[place] as HTMLElement);
    expect(fake.calls.saved.at(-1)).toMatchObject({
      principalFen: 900_000,
      interestFen: 42_000,
      penaltyFen: 38_000,
      feesFen: 0,
      daysOverdue: 23,
    });
    await waitFor(() => expect(screen.queryByText(/^对方说(欠|的欠款)/)).toBeNull());
  },
);
