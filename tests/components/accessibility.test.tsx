// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { SCREENS } from '../gallery/screens';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

/** Colours are checked in a real browser (tests/gallery/shoot.mjs --axe): jsdom lays nothing out. */
const OPTIONS: axe.RunOptions = {
  resultTypes: ['violations'],
  rules: { 'color-contrast': { enabled: false } },
};

async function pressByName(names: string): Promise<void> {
  const name = new RegExp(`^(${names})$`);
  const roles = ['tab', 'button', 'menuitem', 'checkbox', 'radio'] as const;
  const [target] = [
    ...roles.flatMap((role) => screen.queryAllByRole(role, { name })),
    ...screen.queryAllByText(name, { selector: 'summary' }),
  ];
  if (!target) throw new Error(`nothing to press is named ${names}`);
  await userEvent.click(target);
}

describe.each(Object.entries(SCREENS))('%s', (_name, { scene, view, press, type }) => {
  it('has no violation that axe can see', { timeout: 30_000 }, async () => {
    renderScreen(view, scene);
    await act(async () => undefined);
    let toType = type ?? null;
    const typeIfThere = async () => {
      const field =
        toType && screen.queryByRole('textbox', { name: new RegExp(`^(${toType[0]})$`) });
      if (!field || !toType) return;
      await userEvent.click(field);
      await userEvent.paste(toType[1]);
      toType = null;
    };
    await typeIfThere();
    for (const names of press ?? []) {
      await pressByName(names);
      await act(async () => undefined);
      await typeIfThere();
    }
    const result = await axe.run(document.body, OPTIONS);
    expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
