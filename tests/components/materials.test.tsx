// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { MaterialsList } from '@/components/case/materials-list';
import { ConversationProvider } from '@/components/conversation-context';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

it('keeps how far each paper is, and a note for the user', async () => {
  const user = userEvent.setup();
  const fake = renderScreen(
    <ConversationProvider>
      <MaterialsList />
    </ConversationProvider>,
    { debt: { reason: 'job_loss' } },
  );
  const [status] = await screen.findAllByRole('combobox', { name: /准备得怎样/ });
  await user.selectOptions(status as HTMLElement, '已备好');
  await user.type(await screen.findByRole('textbox', { name: /备注/ }), '在抽屉里');
  await user.tab();
  expect(Object.values(fake.calls.saved.at(-1)?.materials ?? {})).toEqual([
    { status: 'ready', note: '在抽屉里' },
  ]);
});
