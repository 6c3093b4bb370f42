import { PanelView } from '@/components/panel/panel-view';
import type { DebtCase } from '@/lib/negotiation/case';
import { fakePageDrafts } from './fake-page-drafts';
import { fakePhrasebook } from './fake-phrasebook';
import type { Scene } from './fake-services';
import type { Screen } from './screen';
import { type Line, NEGOTIATION, talk } from './talk';

const panel = <PanelView />;

const CONTRADICTED: readonly Line[] = [
  ...NEGOTIATION.slice(0, 5),
  { by: 'agent', text: '放心，您的情况我给您上报，明天上午给您答复，工单号 20261123-118。' },
  { by: 'customer', text: '好的，谢谢。' },
  { by: 'agent', text: '可以为您办理12期分期，每期1,086.50元，每月15号还款。' },
  { by: 'customer', text: '我核算一下。' },
  { by: 'agent', text: '跟您确认一下：12期，每期1,106.50元，每月15号还款。' },
];

const PROMISED: readonly Line[] = CONTRADICTED.slice(0, 6);

const LINKED: readonly Line[] = [
  ...NEGOTIATION.slice(0, 5),
  { by: 'agent', text: '请打开 alipay-jianmian.com 填写验证码，再加我微信办理减免。' },
];

const STORY =
  '我是九月份被公司裁员的，之后一直在跑外卖，收入很不稳定，家里还有两个孩子要上学，上个月我妈又住院花了一大笔钱，我真的不是故意拖着不还的，我也一直在想办法找工作，之前打过几次电话都说没有政策，我现在每个月除掉房租和吃饭大概能剩八百块，我想慢慢还上，但是一次性还清真的做不到，希望你们能理解我的难处，给我一个能做到的方案，我一定会按时还的，请帮我看看有没有什么办法可以分期，我愿意配合提供材料，也愿意每个月按时还款，希望能尽快给我一个答复，谢谢你们，我已经连续好几个晚上睡不着觉了，就想着怎么把这个账还上。';

/** Screens of the help with the reply, on a case that is known. */
export function helpScreens(
  known: Scene & { readonly debt: Partial<DebtCase> },
): Readonly<Record<string, Screen>> {
  const mine = fakePhrasebook(
    ['C22', 'D01'],
    [{ id: 'own-1', text: '您好，我每个月10号发工资，11号可以还款，请把还款日定在11号。' }],
  );
  return {
    'panel-emptied': { scene: { records: { emptiedAtMs: 1_795_500_000_000 } }, view: panel },
    'phrasing-more': { scene: known, view: panel, press: ['另有\\s2\\s句|2\\smore'] },
    'phrasing-mine': {
      scene: { ...known, overrides: { phrasebook: mine } },
      view: panel,
      press: ['我的常用|My sentences'],
    },
    'phrasing-mine-empty': { scene: known, view: panel, press: ['我的常用|My sentences'] },
    'phrasing-own-form': {
      scene: known,
      view: panel,
      press: ['我的常用|My sentences', '写一句自己的|Write one of my own'],
      type: ['自己的句子|My sentence', '我的验证码是 482913'],
    },
    'phrasing-search': { scene: known, view: panel, press: ['搜索|Search'] },
    'strip-contradiction': { scene: { ...known, messages: talk(CONTRADICTED) }, view: panel },
    'strip-promise': { scene: { ...known, messages: talk(PROMISED) }, view: panel },
    'page-draft': {
      scene: {
        ...known,
        overrides: { pageDrafts: fakePageDrafts([], '你们就是骗子！！！明天我保证全部还清') },
      },
      view: panel,
    },
    'draft-long': { scene: known, view: panel, type: ['我要写的话|In my own words', STORY] },
    'scam-link': { scene: { ...known, messages: talk(LINKED) }, view: panel },
    'scam-done': {
      scene: { ...known, messages: talk(LINKED) },
      view: panel,
      press: ['知道了|Got it|OK|Understood'],
    },
  };
}
