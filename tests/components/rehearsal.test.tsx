// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { RehearsalView } from '@/components/rehearsal/rehearsal-view';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

async function write(text: string) {
  const user = userEvent.setup();
  renderScreen(<RehearsalView delayScale={0} firstScript="kind" />);
  await user.type(await screen.findByLabelText('输入消息'), text);
  await user.click(screen.getByRole('button', { name: '发送' }));
  await user.click(await screen.findByRole('button', { name: '看看小结' }));
  return within(await screen.findByRole('region', { name: '练习小结' }));
}

it('reviews the practice talk when asked', async () => {
  const review = await write('我最近失业，每月最多可以还600元，想申请分期');
  expect(await review.findByText('说出了具体的金额或期数。')).toBeTruthy();
  expect(await review.findByText('没有把方案复述给对方确认。')).toBeTruthy();
});

it('shows which words it means', async () => {
  const review = await write('你们就是骗子！！！');
  expect(await review.findByText('「你们就是骗子！！！」')).toBeTruthy();
});

it('says when a code was given away', async () => {
  const review = await write('我的验证码是482913');
  expect(await review.findByText(/发出了验证码、密码或卡号/)).toBeTruthy();
});

it('lets one pick among twelve talks, each with its purpose', async () => {
  const user = userEvent.setup();
  renderScreen(<RehearsalView delayScale={0} />);
  const pick = await screen.findByLabelText('选一位练习客服');
  expect(within(pick).getAllByRole('option')).toHaveLength(12);
  await user.selectOptions(pick, 'scam');
  expect(screen.getByText('练习认出要验证码、要共享屏幕、要先交钱的人。')).toBeTruthy();
});
