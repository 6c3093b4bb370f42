// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { VaultPanel } from '@/components/records/vault-panel';
import type { VaultScene } from '../gallery/fake-vault';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

function open(vault: VaultScene) {
  renderScreen(<VaultPanel />, { messages: [], records: { vault } } as never);
  return userEvent.setup();
}

async function fillIn(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click(await screen.findByRole('button', { name: '设置网盘' }));
  const typed = { 'WebDAV 地址': 'https://dav.example.com/dav/', 账号: 'lin', 应用密码: 'p' };
  for (const [label, value] of Object.entries({ ...typed, 备份口令: '会数数的马 一匹' }))
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  await user.click(screen.getByRole('button', { name: '连接并允许访问' }));
}

it('connects, backs up and merges what other machines put there', async () => {
  const user = open({});
  await fillIn(user);
  await user.click(await screen.findByRole('button', { name: '现在备份' }));
  expect((await screen.findByRole('status')).textContent).toContain('已上传并核对');
  fireEvent.change(screen.getByLabelText('备份口令'), { target: { value: '会数数的马 一匹' } });
  await user.click(screen.getByRole('button', { name: '取回并合并' }));
  expect(await screen.findByText('来自 2 台电脑')).toBeTruthy();
  expect(screen.getByText(/1 台电脑的备份打不开/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '不再使用' }));
  expect(await screen.findByRole('button', { name: '设置网盘' })).toBeTruthy();
});

it.each([
  ['unauthorised', '账号或应用密码不对'],
  ['full', '网盘空间不够'],
  ['unreachable', '连不上网盘'],
  ['wrong-passphrase', '口令打不开'],
] as const)('says why the server did not do it: %s', async (failure, words) => {
  const user = open({ failure });
  await fillIn(user);
  expect((await screen.findByRole('status')).textContent).toContain(words);
});
