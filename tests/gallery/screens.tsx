import { PanelView } from '@/components/panel/panel-view';
import { RehearsalView } from '@/components/rehearsal/rehearsal-view';
import { SettingsView } from '@/components/settings/settings-view';
import { fen } from '@/lib/money/fen';
import type { DebtCase } from '@/lib/negotiation/case';
import { AGREEMENT_SCREENS } from './agreement-screens';
import { calculatorScreens } from './calculator-screens';
import { DEBTS_SCREENS } from './debts-screens';
import type { Scene } from './fake-services';
import { HANDOVER_SCREENS } from './handover-screens';
import { helpScreens } from './help-screens';
import { LETTER_SCREENS } from './letter-screens';
import { LOCK_SCREENS } from './lock-screens';
import { PAYMENTS_SCREENS } from './payments-screens';
import { RECORDS_SCREENS } from './records-screens';
import type { Screen } from './screen';
import { type Line, NEGOTIATION, negotiationEntries, sessionStart, talk } from './talk';

const panel = <PanelView />;

const KNOWN: Partial<DebtCase> = {
  limitation: 'within-three-years',
  product: 'huabei',
  lenderKind: 'consumer-finance',
  lenderName: '某某消费金融有限公司',
  reason: 'job_loss',
  principalFen: fen(920_000),
  interestFen: fen(18_620),
  penaltyFen: fen(7_180),
  feesFen: fen(0),
  balanceAsOf: '2026-11-23',
  daysOverdue: 12,
  monthlyIncomeFen: fen(420_000),
  necessaryExpensesFen: fen(320_000),
  otherDebtPaymentsFen: fen(20_000),
  payday: 20,
};

const PAPERS: NonNullable<DebtCase['materials']> = {
  contract: { status: 'ready', note: '2024年8月15日签的，第9页是罚息' },
  balance_screenshot: { status: 'ready', note: '' },
  unemployment: {
    status: 'sent',
    note: '',
    file: {
      sha256: '0'.repeat(64),
      name: '解除劳动合同证明书-扫描件-2026年9月.pdf',
      mime: 'application/pdf',
      sizeBytes: 182_000,
    },
  },
};

const recording: Scene = {
  recording: {},
  messages: talk(NEGOTIATION),
  entries: negotiationEntries(),
};
const known = { ...recording, debt: KNOWN };

const SCAM: readonly Line[] = [
  ...NEGOTIATION.slice(0, 5),
  { by: 'agent', text: '请把短信验证码和银行卡号发给我，我帮您操作减免。' },
];

const LONG: readonly Line[] = [
  ...NEGOTIATION.slice(0, 4),
  {
    by: 'agent',
    text: '尊敬的客户您好，关于您咨询的还款安排，经与后台核实，您名下的账单目前处于逾期状态，系统会根据您的还款情况每日更新，建议您尽快安排还款，以免对您的个人信用产生影响。如您确有困难，可以在App内提交相关证明材料，我们会在收到材料后的3个工作日内为您反馈审核结果，具体以页面展示为准。业务编号ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN',
    patch: { provisional: true },
  },
  { by: 'unknown', text: '好的' },
  {
    by: 'customer',
    text: '我的验证码是••••••',
    patch: { withheld: ['one-time-code'], delivery: 'failed' },
  },
  { by: 'agent', text: '这条说错了', patch: { recalled: 'notice' } },
];

const ACCEPTED: readonly Line[] = [
  ...NEGOTIATION,
  { by: 'customer', text: '我需要核算后再答复。请问首期哪天还？会另计利息吗？' },
  { by: 'agent', text: '首期12月15日，期间不再另计利息和罚息，还款在App内操作。' },
];

export const SCREENS: Readonly<Record<string, Screen>> = {
  ...AGREEMENT_SCREENS,
  ...LETTER_SCREENS,
  ...DEBTS_SCREENS,
  ...LOCK_SCREENS,
  'first-run': { scene: { firstRunDone: false }, view: panel },
  'first-run-2': { scene: { firstRunDone: false }, view: panel, press: ['下一步|Next'] },
  'first-run-3': {
    scene: { firstRunDone: false },
    view: panel,
    press: ['下一步|Next', '下一步|Next'],
  },
  idle: { scene: {}, view: panel },
  'idle-unknown': {
    scene: { tab: { tabId: 7, kind: 'unknown', origin: null, title: null } },
    view: panel,
  },
  'idle-forbidden': {
    scene: { tab: { tabId: 7, kind: 'forbidden', origin: null, title: null } },
    view: panel,
  },
  'idle-rehearsal': {
    scene: { tab: { tabId: 7, kind: 'rehearsal', origin: null, title: null } },
    view: panel,
  },
  'idle-transcript': { scene: {}, view: panel, press: ['记录|Record'] },
  'idle-offers': { scene: {}, view: panel, press: ['方案|Plans'] },
  'frame-blocked': {
    scene: {
      recording: { page: 'looking', blockedFrameOrigins: ['https://im.alicdn.example'] },
      entries: [sessionStart()],
    },
    view: panel,
  },
  looking: { scene: { recording: { page: 'looking' }, entries: [sessionStart()] }, view: panel },
  pointing: { scene: { ...known, recording: { pointing: 'region' } }, view: panel },
  'stale-hint': { scene: { ...known, recording: { staleHint: 'region' } }, view: panel },
  'permission-withdrawn': {
    scene: { ...known, recording: null, recordingEnd: 'permission-withdrawn' },
    view: panel,
  },
  lost: { scene: { ...known, recording: { page: 'lost' } }, view: panel },
  'no-storage': { scene: { ...known, recording: { page: 'no-storage' } }, view: panel },
  orphaned: { scene: { ...known, recording: { page: 'orphaned' } }, view: panel },
  paused: { scene: { ...known, recording: { state: 'paused' } }, view: panel },
  negotiate: { scene: recording, view: panel },
  'negotiate-known': { scene: known, view: panel },
  'negotiate-old-debt': {
    scene: { ...known, debt: { ...KNOWN, limitation: 'over-three-years' } },
    view: panel,
  },
  'negotiate-facts': {
    scene: { debt: { limitation: 'within-three-years' } },
    view: panel,
    press: ['填一下|Fill in'],
  },
  materials: {
    scene: { debt: { ...KNOWN, materials: PAPERS } },
    view: panel,
    press: ['为什么：备好需要的材料|Why: .*papers.*', '看清单|See the list'],
  },
  'negotiate-not-stored': {
    scene: { debt: { limitation: 'within-three-years' }, isFull: true },
    view: panel,
    press: ['填一下|Fill in', '.*收入.*|.*income.*'],
  },
  menu: { scene: known, view: panel, press: ['更多|More'] },
  'menu-stage': { scene: known, view: panel, press: ['第 . 步.*|Step .*'] },
  'menu-row': {
    scene: known,
    view: panel,
    press: ['记录|Record', '这条消息的操作|Actions for this message'],
  },
  'menu-plan': {
    scene: known,
    view: panel,
    press: ['方案|Plans', '自己填一个方案|Enter a plan by hand'],
  },
  draft: {
    scene: known,
    view: panel,
    type: ['我要写的话|In my own words', '你们就是骗子！！！明天我保证全部还清'],
  },
  scam: { scene: { ...known, messages: talk(SCAM) }, view: panel },
  'self-harm': {
    scene: known,
    view: panel,
    type: ['我要写的话|In my own words', '我真的不想活了'],
  },
  transcript: { scene: known, view: panel, press: ['记录|Record'] },
  'transcript-long': {
    scene: { ...known, messages: talk(LONG) },
    view: panel,
    press: ['记录|Record'],
  },
  'transcript-search': {
    scene: known,
    view: panel,
    press: ['记录|Record', '在记录里找|Search the record'],
  },
  note: { scene: known, view: panel, press: ['记录|Record', '记笔记|Add a note'] },
  paste: { scene: {}, view: panel, press: ['粘贴手机上的聊天|Paste a chat from the phone'] },
  'paste-split': {
    scene: {},
    view: panel,
    press: ['粘贴手机上的聊天|Paste a chat from the phone', '拆成一条一条|Split into messages'],
    type: [
      '聊天内容|The chat',
      '客服 10:32\n您好，请问有什么可以帮您？\n我 10:33\n我想咨询花呗逾期的还款安排。\n可以分6期，每期1600元\n客服 10:35\n请问您能还多少？',
    ],
  },
  ...HANDOVER_SCREENS,
  export: { scene: known, view: panel, press: ['记录|Record', '导出|Export'] },
  'export-done': {
    scene: known,
    view: panel,
    press: ['记录|Record', '导出|Export', '生成并核对|Export and check'],
  },
  offers: { scene: recording, view: panel, press: ['方案|Plans'] },
  'offers-known': { scene: known, view: panel, press: ['方案|Plans'] },
  'offer-open': { scene: known, view: panel, press: ['方案|Plans', '看明细|Details'] },
  'offer-accepted': {
    scene: { ...known, messages: talk(ACCEPTED) },
    view: panel,
    press: ['方案|Plans', '看明细|Details'],
  },
  'offer-balance-said': {
    scene: {
      ...recording,
      messages: talk([
        {
          by: 'agent',
          text: '您的账单逾期23天，本金9,000元，利息420元，逾期费用380元，合计9,800元。',
        },
        { by: 'agent', text: '可以为您办理12期分期，每期850元，每月15号还款' },
      ]),
    },
    view: panel,
    press: ['核算方案|Check the plan'],
  },
  'offer-manual': {
    scene: { debt: KNOWN },
    view: panel,
    press: [
      '方案|Plans',
      '自己填一个方案|Enter a plan by hand',
      '每期固定金额|A fixed amount each time',
    ],
  },
  knowledge: { scene: known, view: panel, press: ['知识|Guide'] },
  ...helpScreens(known),
  ...calculatorScreens(known),
  loading: { scene: { ...known, storage: 'loading' }, view: panel },
  broken: { scene: { storage: 'broken' }, view: panel },
  rehearsal: {
    scene: {},
    view: <RehearsalView delayScale={0} />,
    size: { width: 1000, height: 720 },
  },
  'rehearsal-review': {
    scene: {},
    view: <RehearsalView delayScale={0} />,
    type: ['输入消息|Message', '好的，我同意。我每月最多可以还600元'],
    press: ['发送|Send', '看看小结|See the review'],
    size: { width: 1000, height: 720 },
  },
  'rehearsal-narrow': {
    scene: {},
    view: <RehearsalView delayScale={0} />,
    size: { width: 480, height: 760 },
  },
  ...PAYMENTS_SCREENS,
  ...RECORDS_SCREENS,
  settings: {
    scene: {},
    view: (
      <SettingsView
        sites={['https://chat.example.com', 'https://im.alicdn.example']}
        onWithdraw={() => undefined}
        hinted={['https://chat.example.com']}
        onForget={() => undefined}
        version="0.1.0"
        shortcuts={[
          { name: 'open-panel', keys: 'Alt+Shift+P' },
          { name: 'pick-phrase', keys: 'Alt+Shift+F' },
          { name: 'add-note', keys: '' },
          { name: 'take-screenshot', keys: 'Alt+Shift+S' },
        ]}
      />
    ),
    size: { width: 800, height: 1400 },
  },
};
