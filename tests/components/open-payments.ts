import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PAYMENTS_SCREENS } from '../gallery/payments-screens';
import { renderScreen } from './render-screen';

/** A screen of the payments, after what is pressed to come to it. */
export async function openPayments(name: string) {
  const shown = PAYMENTS_SCREENS[name];
  if (!shown) throw new Error(`no screen ${name}`);
  const user = userEvent.setup();
  const fake = renderScreen(shown.view, shown.scene);
  for (const label of shown.press ?? []) {
    const role = label.includes('5') ? 'menuitem' : 'button';
    await user.click(await screen.findByRole(role, { name: new RegExp(`^(${label})$`) }));
  }
  return { user, fake };
}
