import type { ReplyIntent } from '@/lib/negotiation/playbook/phrasing';
import type { PhrasingSituation } from '@/lib/negotiation/ranking/moment';
import type { RehearsalScriptId } from '@/lib/negotiation/rehearsal/script';

/** An agent's turn of a rehearsal talk, its intent, and the phrasing a person would send; labelled before ranking. */
export interface RehearsalTurn {
  readonly said: string;
  readonly intent: ReplyIntent;
  readonly expected: string;
  readonly more?: Partial<PhrasingSituation>;
}

type Row = readonly [string, ReplyIntent, string, Partial<PhrasingSituation>?];

const BALANCE: Row = [
  '截至今天，您的账单本金9,000元，利息420元，逾期费用380元，合计9,800元。',
  'offtopic_boilerplate',
  'C08',
];
const VERIFIED: Row = ['好的，已经看到您的核验结果，谢谢配合。', 'identity_check', 'C22'];
const CAPACITY: Row = [
  '理解您的情况，确实不容易。您这边每月大概能还多少？哪天方便？',
  'ask_ability',
  'C22',
];
const TICKET: Row = [
  '已经为您登记，工单号20261123-0047，3个工作日内会有专员答复。',
  'escalate_offer',
  'D63',
];
const SPECIALIST: Row = [
  '可以帮您转给专员评估，3个工作日内会联系您，请保持电话畅通。',
  'callback_promise',
  'D64',
];
const CREDIT: Row = [
  '征信会按规定如实报送。按新方案正常还款期间，报送状态以机构报送为准，我这边没办法修改。',
  'credit_warning',
  'D76',
];
const MORE: Row = ['不客气，应该的。请问还有其他可以帮您的吗？', 'closing', 'C66'];
const BYE: Row = [
  '好的，感谢您的咨询，麻烦您稍后对本次服务做个评价，祝您生活愉快。',
  'closing',
  'C66',
];

const ROWS: Readonly<Record<RehearsalScriptId, readonly Row[]>> = {
  kind: [
    ['您好，工号1027为您服务，请问有什么可以帮您？', 'greeting', 'D18'],
    ['您这边每月大概能还多少，希望怎么安排呢？', 'ask_ability', 'C22'],
    [
      '可以为您办理12期分期,每期850元,每月15号还款',
      'offer_plan',
      'C40',
      { offerSigns: ['instalment'], openQuestions: ['planRateAnnual', 'totalToPay'] },
    ],
    ['您对这个方案有什么想问的吗？金额、日期都可以再看。', 'ask_confirm', 'C49'],
    BALANCE,
    [
      '可以的，还款日帮您改到每月15号，首期12月15日，其他不变。',
      'offer_plan',
      'C37',
      { offerSigns: ['instalment'], openQuestions: ['validUntil'] },
    ],
    CREDIT,
    TICKET,
    ['方案确认后会有站内信，协议可以在“我的合同”里查看。', 'confirm_agreement', 'C50'],
    ['有一处不对，需要更正一下：是12期，每期850元，每月15号还款。', 'ask_confirm', 'C49'],
    MORE,
  ],
  'bot-handover': [
    [
      '您好，我是智能客服小助手，请问有什么可以帮您？您可以点选：查询账单、还款问题、分期、其他。',
      'greeting',
      'C01',
    ],
    ['没有完全理解您的意思，您可以换个说法，或点击下方常见问题。', 'offtopic_boilerplate', 'C02'],
    ['抱歉还是没有理解。您可以回复“人工”，为您转接人工客服。', 'transfer_to_human', 'C02'],
    ['关于还款问题，建议您先查看帮助中心里的“还不上怎么办”。', 'offtopic_boilerplate', 'C01'],
    ['正在为您转接人工客服，当前排队人数较多，预计等待3分钟。', 'queue_wait', 'D11'],
    [
      '您好，工号3019为您服务。前面和智能客服的对话我这边看不到，麻烦您再简单说一下情况。',
      'greeting',
      'D18',
    ],
    TICKET,
    [
      '这边可以给您分9期，每期980元，每月8号还款，您看可以吗？',
      'offer_plan',
      'C39',
      { offerSigns: ['instalment', 'too-high'] },
    ],
    BYE,
  ],
  'proper-confirmation': [
    [
      '截至11月23日，您的花呗本金9,800元，利息380元，逾期费用520元，合计10,700元。',
      'offtopic_boilerplate',
      'C08',
    ],
    [
      '审核通过的方案是：分12期，每期870元，每月10号还款，首期12月10日，总共10,440元，减免逾期费用260元。',
      'offer_plan',
      'C37',
      {
        offerSigns: ['instalment', 'waiver'],
        openQuestions: ['waiverEffectiveWhen', 'validUntil'],
      },
    ],
    VERIFIED,
    CAPACITY,
    ['您对哪一项想再确认一下吗？', 'ask_confirm', 'C49'],
    [
      '可以调整为15期，每期705元，每月15号还款，总共10,575元，减免金额不变。',
      'offer_plan',
      'D70',
      { offerSigns: ['instalment', 'affordable'], openQuestions: ['confirmationForm'] },
    ],
    [
      '按方案正常还款期间，不会新增逾期报送；结清后更新为已结清，已有的记录按规定保留。',
      'credit_warning',
      'D78',
    ],
    [
      '方案会以站内信发给您，协议在“我的合同”里查看。',
      'confirm_agreement',
      'D88',
      { openQuestions: ['productAndContract'] },
    ],
    ['有一处不对，需要更正一下：是15期，每期705元，每月15号还款。', 'ask_confirm', 'C49'],
    MORE,
  ],
  stonewalling: [
    ['您好，工号2215，请讲。', 'greeting', 'D18'],
    ['抱歉，目前系统不支持延期和分期，建议您尽快筹款还清。', 'refuse_system', 'C31'],
    [
      '利息和费用都是系统自动生成的，客服无法修改，我这边没有减免和分期的权限。',
      'refuse_no_policy',
      'C32',
    ],
    ['您的账户暂不符合申请条件，后续请关注还款页面是否有方案展示。', 'refuse_system', 'C33'],
    [
      '您的账户暂不符合申请条件，后续请关注还款页面是否有方案展示。',
      'refuse_system',
      'C36',
      { circumstances: ['repeated-refusal'], alreadySaid: ['C31', 'C33'] },
    ],
    CREDIT,
    [
      '好的，我帮您登记反馈，工单号20261123-0047，专员会在3个工作日内联系您。',
      'escalate_offer',
      'D62',
    ],
    [
      '工单号是20261123-0047，由贷后专员处理，3个工作日内在App站内信答复。',
      'escalate_offer',
      'D63',
    ],
    [
      '经核实可以为您重新安排分12期，每期还款1,086.50元，首期还款日为12月10日，您看可以吗？',
      'offer_plan',
      'C39',
      { offerSigns: ['instalment', 'too-high'] },
    ],
    BYE,
  ],
  'written-refusal': [
    [
      '可以的，我这边给您备注分期了，您每个月还个九百左右就行，到时候罚息一般都能免。',
      'promise_verbal',
      'C52',
    ],
    CAPACITY,
    [
      '具体是10期，每期905元，每月18号还款。逾期费用是按期还完之后减免50%。',
      'offer_plan',
      'C43',
      {
        offerSigns: ['instalment', 'waiver'],
        openQuestions: ['waiverEffectiveWhen', 'defaultConsequence'],
      },
    ],
    BALANCE,
    [
      '最多12期，每期762元，每月15号还款。',
      'offer_plan',
      'D70',
      { offerSigns: ['instalment', 'affordable'] },
    ],
    ['放心，您先这样还着，应该不会影响征信的。', 'promise_verbal', 'C52'],
    ['我这边有备注就可以了，不用工单。', 'promise_verbal', 'D102'],
    ['抱歉，通话内容和方案无法发送文字版。', 'refuse_no_policy', 'C51', { stage: 'confirm' }],
    ['不对，是12期，每期762元，每月15号还款。', 'ask_confirm', 'C49'],
  ],
  'partial-first': [
    ['您好，工号4402为您服务，请问是咨询逾期账单吗？', 'greeting', 'D18'],
    ['您的账单逾期52天，合计10,920元。', 'offtopic_boilerplate', 'C08'],
    [
      '您需要先还一部分，系统才会有可申请的方案。先处理2,000元表示诚意，我再去帮您申请。',
      'ask_partial_first',
      'C45',
    ],
    ['那您最多能先还多少？1,000元也可以。', 'ask_partial_first', 'C26'],
    ['您先还，还完系统重新评估，一般都能出方案的，这个您放心。', 'ask_partial_first', 'D72'],
    ['没有先还的话，系统里是看不到方案的。', 'ask_partial_first', 'C45'],
    TICKET,
    [
      '我跟组长确认了：先还2,000元之后，余下部分可以分12期，每期760元，每月12号还款。',
      'offer_plan',
      'C41',
      { offerSigns: ['instalment', 'down-payment'] },
    ],
    [
      '2,000元先冲逾期费用和利息，剩下的冲本金。',
      'offer_plan',
      'C37',
      { offerSigns: ['instalment', 'down-payment'], openQuestions: ['validUntil'] },
    ],
    MORE,
  ],
  'deadline-pressure': [
    [
      '系统给到的方案是24期，每期560元，每月20号还款，请在今天18点前确认。',
      'offer_plan',
      'C37',
      {
        secondIntent: 'pressure_deadline',
        offerSigns: ['instalment'],
        openQuestions: ['totalToPay'],
      },
    ],
    ['名额有限，过了今天就没有了，您现在给我答复。', 'pressure_deadline', 'C38'],
    VERIFIED,
    CAPACITY,
    ['您考虑得怎么样了？今天24点前要确认的。', 'pressure_deadline', 'D71'],
    [
      '可以选18期，每期719元，每月15号还款，但是要今天定下来。',
      'offer_plan',
      'C37',
      { secondIntent: 'pressure_deadline', offerSigns: ['instalment', 'affordable'] },
    ],
    ['主管也是这个口径，方案是系统给的。', 'refuse_no_policy', 'C31'],
    ['您先确认，确认完系统会发站内信。', 'ask_confirm', 'D86'],
    ['有一处不对，需要更正一下：是18期，每期719元，每月15号还款。', 'ask_confirm', 'C49'],
    BYE,
  ],
  'hidden-interest': [
    ['您好，工号1893为您服务，请问有什么可以帮您？', 'greeting', 'D18'],
    [
      '理解您的情况。可以为您申请延期还款30天，新的还款日是12月23日，到时候一次还清就行，请问需要吗？',
      'offer_plan',
      'D67',
      { offerSigns: ['extension'], openQuestions: ['interestDuringPlan', 'totalToPay'] },
    ],
    CAPACITY,
    [
      '延期30天，先缓一缓，您需要的话我现在就提交。',
      'offer_plan',
      'D67',
      { offerSigns: ['extension'] },
    ],
    BALANCE,
    [
      '延期和分期只能选一个。延期到期之后如果还有困难，可以再申请分期，以系统评估为准。',
      'offer_plan',
      'D67',
      { offerSigns: ['extension'] },
    ],
    ['延期不影响征信报送，该报送还是会按规定报送的。', 'credit_warning', 'D76'],
    [
      '延期结果可以在还款页面看到新的还款日，没有单独的文件。',
      'refuse_no_policy',
      'C51',
      { stage: 'confirm' },
    ],
    MORE,
  ],
  settlement: [
    ['目前应还合计11,200元。', 'offtopic_boilerplate', 'C08'],
    [
      '如果您能在11月30日前一次性还清9,800元，剩余罚息可以申请减免。',
      'offer_plan',
      'C44',
      { offerSigns: ['settlement', 'waiver'], openQuestions: ['settlementProof'] },
    ],
    CAPACITY,
    ['您这边能在11月30日前筹到9,800元吗？', 'ask_ability', 'C30'],
    [
      '分期就没有减免了，减免只针对一次性还清。分期的话需要另外提交申请。',
      'refuse_no_policy',
      'D58',
    ],
    [
      '结清后征信会更新为已结清，之前的逾期记录会按规定保留，我们没有办法删除。',
      'credit_warning',
      'D76',
    ],
    SPECIALIST,
    ['减免结果会发站内信。您也可以截图还款页面，上面有减免后的金额。', 'confirm_agreement', 'C50'],
    [
      '对的，是11月30日前在App一次性还清9,800元，减免罚息，还完视为全部结清。',
      'confirm_agreement',
      'C49',
    ],
    BYE,
  ],
  contradiction: [
    ['理解您的情况。您的账单合计10,560元，其中逾期费用720元。', 'offtopic_boilerplate', 'C08'],
    [
      '可以为您分12期，每期820元，每月10号还款，逾期费用给您全免，您看可以吗？',
      'offer_plan',
      'C43',
      { offerSigns: ['instalment', 'waiver'], openQuestions: ['waiverEffectiveWhen'] },
    ],
    [
      '12期，每期820元，逾期费用全免，您看可以吗？',
      'offer_plan',
      'D70',
      { offerSigns: ['instalment', 'waiver', 'affordable'] },
    ],
    [
      '期数最长就是12期，每期820元，每月10号还款，再长系统不支持。',
      'offer_plan',
      'C42',
      { offerSigns: ['instalment', 'date-before-payday'] },
    ],
    CREDIT,
    TICKET,
    [
      '好的，我帮您提交：12期，每期880元，每月10号还款，总共10,560元，逾期费用减免一半。',
      'offer_plan',
      'D79',
      { offerSigns: ['instalment', 'waiver', 'contradicts-earlier'] },
    ],
    [
      '您确认一下，没问题我就提交了。',
      'ask_confirm',
      'D79',
      { offerSigns: ['instalment', 'contradicts-earlier'] },
    ],
    [
      '是我这边看错了，更正为每期820元，总共9,840元，逾期费用全免。',
      'ask_confirm',
      'C49',
      { offerSigns: ['instalment', 'waiver'] },
    ],
    MORE,
  ],
  'credit-threat': [
    [
      '您好，工号9054。您的借呗已经逾期88天，再不处理就要报送征信、走法律程序了，今天能还吗？',
      'legal_threat',
      'D74',
    ],
    [
      '您说的困难我记下了。不过长期不还，征信上会一直显示逾期，以后贷款买房都受影响。',
      'credit_warning',
      'D76',
    ],
    [
      '那这样，系统可以给到12期，每期1,150元，每月25号还款，您看行不行？',
      'offer_plan',
      'C39',
      { offerSigns: ['instalment', 'too-high'] },
    ],
    BALANCE,
    [
      '可以拉到18期，每期780元，每月15号还款，总共14,040元。',
      'offer_plan',
      'D53',
      { offerSigns: ['instalment', 'costs-more'] },
    ],
    ['按方案正常还款期间怎么显示，由机构按规定报送，我这边没办法承诺。', 'credit_warning', 'D78'],
    SPECIALIST,
    ['方案确认后会有站内信，协议可以在“我的合同”里查看。', 'confirm_agreement', 'C50'],
    BYE,
  ],
  scam: [
    [
      '您好，我是花呗减免中心的专员，看到您有逾期，可以走内部渠道给您全免利息，需要办理吗？',
      'offer_plan',
      'D133',
      { redFlag: true },
    ],
    [
      '这个减免名额有限，您这边同意的话我现在就给您操作。',
      'pressure_deadline',
      'D133',
      { redFlag: true },
    ],
    [
      '好的，那我现在给您操作。请把收到的短信验证码和银行卡号发给我。',
      'ask_sensitive_data',
      'C63',
      { redFlag: true },
    ],
    ['验证码发一下，两分钟就好，过时就作废了。', 'ask_sensitive_data', 'C63', { redFlag: true }],
    ['那您打开屏幕共享，我看着您操作，更快一些。', 'ask_sensitive_data', 'C63', { redFlag: true }],
    [
      '公司账户在维护，请您先转1,500元保证金到财务专员个人账户，备注姓名，之后利息全免。',
      'ask_partial_first',
      'D134',
      { redFlag: true },
    ],
    ['保证金会原路退回的，很多客户都是这么办的。', 'ask_partial_first', 'C64', { redFlag: true }],
    ['您再不转，名额就取消了，后果您自己承担。', 'pressure_deadline', 'D133', { redFlag: true }],
  ],
};

export const REHEARSAL_TURNS: readonly (readonly [RehearsalScriptId, RehearsalTurn])[] =
  Object.entries(ROWS).flatMap(([id, rows]) =>
    rows.map(
      ([said, intent, expected, more]) =>
        [id as RehearsalScriptId, { said, intent, expected, ...(more ? { more } : {}) }] as const,
    ),
  );
