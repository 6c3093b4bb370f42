// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PanelView } from '@/components/panel/panel-view';
import { fakePageDrafts } from '../gallery/fake-page-drafts';
import { fakePhrasebook } from '../gallery/fake-phrasebook';
import type { Scene } from '../gallery/fake-services';
import { type Line, NEGOTIATION, talk } from '../gallery/talk';
import { prepareDom, renderScreen } from './render-screen';

prepareDom();

const LINES: readonly Line[] = [
  { by: 'customer', text: '您好，我想咨询花呗逾期的还款安排。' },
  { by: 'agent', text: '可以为您办理12期分期，每期1,086.50元，每月15号还款。' },
  { by: 'customer', text: '我核算一下。' },
  { by: 'agent', text: '跟您确认一下：12期，每期1,106.50元，每月15号还款。' },
  { by: 'agent', text: '放心，我给您上报，明天上午给您答复。' },
];

const scene = (lines: readonly Line[], overrides: Scene['overrides'] = {}): Scene => ({
  recording: {},
  messages: talk(lines),
  debt: { limitation: 'within-three-years' },
  overrides,
});

const region = async (name: string) =>
  (await screen.findByRole('heading', { name })).closest('section') as HTMLElement;

describe('my sentences', () => {
  it('keeps a sentence, changes it and deletes it', async () => {
    const user = userEvent.setup();
    const phrasebook = fakePhrasebook();
    const fake = renderScreen(<PanelView />, scene(NEGOTIATION, { phrasebook }));
    await user.click(await screen.findByRole('button', { name: '我的常用' }));
    await user.click(screen.getByRole('button', { name: '写一句自己的' }));
    await user.type(screen.getByRole('textbox', { name: '自己的句子' }), '我十号发工资。');
    await user.click(screen.getByRole('button', { name: '存下' }));
    expect(phrasebook.own.get().map(({ text }) => text)).toEqual(['我十号发工资。']);
    const card = screen.getByText('我十号发工资。').closest('article') as HTMLElement;
    await user.click(within(card).getByRole('button', { name: '插入' }));
    expect(fake.calls.inserted).toEqual(['我十号发工资。']);
    await user.click(within(card).getByRole('button', { name: '改这一句' }));
    await user.type(screen.getByRole('textbox', { name: '自己的句子' }), '谢谢。');
    await user.click(screen.getByRole('button', { name: '存下' }));
    expect(phrasebook.own.get().map(({ text }) => text)).toEqual(['我十号发工资。谢谢。']);
    await user.click(screen.getByRole('button', { name: '删掉这一句' }));
    expect(phrasebook.own.get()).toEqual([]);
  });

  it('keeps no sentence with a password in it', async () => {
    const user = userEvent.setup();
    const phrasebook = fakePhrasebook();
    renderScreen(<PanelView />, scene(NEGOTIATION, { phrasebook }));
    await user.click(await screen.findByRole('button', { name: '我的常用' }));
    await user.click(screen.getByRole('button', { name: '写一句自己的' }));
    await user.type(screen.getByRole('textbox', { name: '自己的句子' }), '我的验证码是 482913');
    expect(screen.getByRole('button', { name: '存下' }).hasAttribute('disabled')).toBe(true);
  });

  it('shows starred sentences, and says how many do not fit now', async () => {
    const user = userEvent.setup();
    const phrasebook = fakePhrasebook(['C22', 'no-such']);
    renderScreen(<PanelView />, scene(NEGOTIATION, { phrasebook }));
    await user.click(await screen.findByRole('button', { name: '我的常用' }));
    expect(await screen.findByText(/另有 1 句现在不适合说/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '放进我的常用', pressed: true }));
    expect(phrasebook.favourites.get()).toEqual(['no-such']);
  });
});

describe('what the other side said', () => {
  it('sets two figures against each other in the strip and links both', async () => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, scene(LINES.slice(0, 4)));
    const strip = await screen.findByRole('region', { name: '现在要紧的' });
    expect(
      within(strip).getByText('和前面不一致：先说 1,086.50 元，后来说 1,106.50 元'),
    ).toBeTruthy();
    const ledger = await region('对方答应过的');
    await user.click(within(ledger).getByRole('button', { name: /1,086\.50/ }));
    expect(screen.getByRole('tab', { name: '记录' }).getAttribute('aria-selected')).toBe('true');
  });

  it('still says so when the other side goes on, and marks the earlier figure', async () => {
    const user = userEvent.setup();
    renderScreen(
      <PanelView />,
      scene([...LINES.slice(0, 4), { by: 'agent', text: '您确认一下。' }]),
    );
    const strip = await screen.findByRole('region', { name: '现在要紧的' });
    expect(within(strip).getByText(/先说 1,086\.50\s元，后来说 1,106\.50\s元/)).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: '记录' }));
    const record = await screen.findByRole('log');
    await user.click(within(record).getByRole('button', { name: /每期1,086\.50元/ }));
    expect(screen.getByRole('tab', { name: '方案' }).getAttribute('aria-selected')).toBe('true');
  });

  it('keeps what was promised, by whom and by when', async () => {
    renderScreen(<PanelView />, scene(LINES));
    const ledger = await region('对方答应过的');
    expect(within(ledger).getAllByText(/工号 1027/).length).toBeGreaterThan(0);
    expect(within(ledger).getAllByText(/最晚 2026年11月24日/).length).toBeGreaterThan(0);
  });
});

describe('a promise in working days', () => {
  it('is not said to name no time', async () => {
    const said = '好的，我帮您登记反馈，工单号20261123-0047，专员会在3个工作日内联系您。';
    renderScreen(<PanelView />, scene([...NEGOTIATION.slice(0, 5), { by: 'agent', text: said }]));
    const ledger = await region('对方答应过的');
    expect(within(ledger).getAllByText(/对方说「3个工作日内」/).length).toBeGreaterThan(0);
  });
});

describe('drafts', () => {
  it('says in one line what is amiss in the page’s own input', async () => {
    const user = userEvent.setup();
    const pageDrafts = fakePageDrafts([], '你们就是骗子！！！');
    renderScreen(<PanelView />, scene(NEGOTIATION, { pageDrafts }));
    expect(await screen.findByText(/^输入框里的话：/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '看平和的说法' }));
    const draft = screen.getByRole('textbox', { name: '我要写的话' }) as HTMLTextAreaElement;
    expect(draft.value).not.toContain('骗子');
  });

  it('puts the gentle card before anything else, and analyses nothing', async () => {
    const pageDrafts = fakePageDrafts([], '你们这些骗子，我不想活了');
    renderScreen(<PanelView />, scene(NEGOTIATION, { pageDrafts }));
    expect(await screen.findByText('12356')).toBeTruthy();
    expect(screen.queryByText(/^输入框里的话：/)).toBeNull();
  });

  it('is switched on for one site in the menu', async () => {
    const user = userEvent.setup();
    const pageDrafts = fakePageDrafts();
    renderScreen(<PanelView />, scene(NEGOTIATION, { pageDrafts }));
    await user.click(await screen.findByRole('button', { name: '更多' }));
    await user.click(await screen.findByRole('menuitem', { name: '也看这个网站输入框里的草稿' }));
    await waitFor(() => expect(pageDrafts.sites.get()).toEqual(['https://chat.example.com/*']));
  });

  it('offers a long story as three sentences', async () => {
    const user = userEvent.setup();
    renderScreen(<PanelView />, scene(NEGOTIATION));
    const draft = await screen.findByRole('textbox', { name: '我要写的话' });
    await user.click(draft);
    await user.paste(`我九月失业了，${'一直在找工作，家里也有困难，'.repeat(16)}想慢慢还。`);
    const short = await screen.findByRole('region', { name: '长话短说' });
    expect(within(short).getByText(/因失去工作/)).toBeTruthy();
    expect(within(short).getByText(/原因是从上面的话里读出来的/)).toBeTruthy();
  });
});

describe('a red flag', () => {
  it('names the address that imitates, and holds suggestions until it has been checked', async () => {
    const user = userEvent.setup();
    const lines: readonly Line[] = [
      ...NEGOTIATION.slice(0, 5),
      { by: 'agent', text: '请打开 alipay-jianmian.com 办理减免。' },
      { by: 'agent', text: '您好，还在吗？' },
    ];
    renderScreen(<PanelView />, scene(lines));
    expect(await screen.findByText(/alipay-jianmian\.com 像官方网址，但不是/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '知道了' }));
    expect(await screen.findByText('对方有可疑要求，只列自我保护的话')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /已在官方渠道核实/ }));
    await waitFor(() => expect(screen.queryByText('对方有可疑要求，只列自我保护的话')).toBeNull());
  });
});
