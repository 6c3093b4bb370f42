// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LETTER_SCREENS } from '../gallery/letter-screens';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

function open(name: string) {
  const shown = LETTER_SCREENS[name];
  if (!shown) throw new Error(`no screen ${name}`);
  return { user: userEvent.setup(), fake: renderScreen(shown.view, shown.scene) };
}

describe('letters', () => {
  it('asks for what is open and saves nothing until it is filled', async () => {
    const { user, fake } = open('letter-application');
    await user.click(await screen.findByRole('button', { name: '存为 Word 文件' }));
    expect(within(await screen.findByRole('alert')).getByText('还没填：姓名')).toBeTruthy();
    expect(fake.calls.savedFiles).toEqual([]);
    for (const [label, value] of [
      ['姓名', '张三'],
      ['合同编号', 'HT-1'],
      ['联系方式', '站内信'],
    ] as const)
      await user.type(screen.getByRole('textbox', { name: label }), value);
    await user.click(screen.getByRole('button', { name: '存为 Word 文件' }));
    await waitFor(() => expect(fake.calls.savedFiles).toHaveLength(1));
    expect(fake.calls.savedFiles[0]).toMatch(/^document-\d{8}-1\.docx$/);
  });

  it('keeps the user’s own wording', async () => {
    const { user, fake } = open('letter-agreement');
    await user.click(await screen.findByRole('button', { name: /方案要点表/ }));
    const [first] = await screen.findAllByRole('textbox', { name: '修改' });
    await user.clear(first as HTMLElement);
    await user.type(first as HTMLElement, '我自己的话。');
    await user.click(screen.getByRole('button', { name: '复制全文' }));
    await waitFor(() => expect(fake.calls.copied[0]).toContain('我自己的话。'));
  });

  it('refuses to write from a rehearsal', async () => {
    open('letter-rehearsal');
    expect(await screen.findByText(/演练里的内容不能写进信里/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '存为 Word 文件' })).toBeNull();
  });
});
