import type { PhrasingSituation } from '@/lib/negotiation/ranking/moment';

/** What the agent said, how it is read, and the phrasing that answers it; written before any ranking was seen. */
export interface RankCase {
  readonly said: string;
  readonly situation: Partial<PhrasingSituation> & Pick<PhrasingSituation, 'lastIntent' | 'stage'>;
  readonly expected: string;
}

const at = (
  said: string,
  stage: PhrasingSituation['stage'],
  lastIntent: PhrasingSituation['lastIntent'],
  expected: string,
  more: Partial<PhrasingSituation> = {},
): RankCase => ({ said, situation: { stage, lastIntent, ...more }, expected });

export const CONTACT_CASES: readonly RankCase[] = [
  at(
    '您好，我是智能客服小助手，请问有什么可以帮您？您可以点选：查询账单、还款问题、分期、其他。',
    'contact',
    'greeting',
    'C01',
  ),
  at(
    '没有完全理解您的意思，您可以换个说法，或点击下方常见问题。',
    'contact',
    'offtopic_boilerplate',
    'C02',
  ),
  at(
    '关于还款问题，建议您先查看帮助中心里的“还不上怎么办”。',
    'contact',
    'offtopic_boilerplate',
    'D23',
  ),
  at('正在为您转接人工客服，当前排队人数较多，预计等待8分钟。', 'contact', 'queue_wait', 'D11'),
  at('人工服务时间为每天9点到21点，现在是智能客服为您服务。', 'contact', 'queue_wait', 'C03'),
  at(
    '您好，工号1027为您服务。为保护您的账户安全，请在弹出页面完成身份核验后我再帮您查询。',
    'contact',
    'identity_check',
    'C05',
  ),
  at(
    '请确认您要咨询的是尾号多少的手机号登录的账户，是本人吗？',
    'contact',
    'identity_check',
    'D14',
  ),
  at('暂时无法核实您的身份，请在支付宝App内登录后再联系。', 'contact', 'identity_check', 'D16'),
  at('您好，请问有什么可以帮您？', 'contact', 'greeting', 'C04'),
  at('您好，请问有什么可以帮您？', 'contact', 'greeting', 'D18'),
  at('请问您想处理哪一笔？', 'contact', 'greeting', 'D17'),
  at('好的，马上为您转接还款专员，会话将由新的同事接手。', 'contact', 'transfer_to_human', 'D13'),
  at('您说的是电费缴费问题，这边帮您转到生活缴费客服。', 'contact', 'transfer_to_human', 'D24'),
  at('我明白您是真心想还，这份心情我很理解。', 'contact', 'empathy', 'D22'),
  at('您这笔是由合作银行放款的，需要联系该银行协商。', 'contact', 'payment_channel', 'C06'),
  at('我们受某某公司委托处理您的欠款，请尽快还款。', 'contact', 'greeting', 'D20'),
  at('您的债权已转让给我们资产公司，请向我们还款。', 'contact', 'greeting', 'D21'),
  at('请问还有其他可以帮您的吗？没有的话麻烦您对本次服务做个评价。', 'contact', 'closing', 'D25'),
  at('后面没有别的事我就先下了。', 'contact', 'closing', 'D26'),
  at('您好，请讲。', 'contact', 'greeting', 'D12', { circumstances: ['dropped-before'] }),
  at('明天下午会有同事给您打电话。', 'contact', 'callback_promise', 'D19'),
  at('稍后会有号码为95188的来电，请注意接听。', 'contact', 'callback_promise', 'D28'),
];

export const REASON_CASES: readonly RankCase[] = [
  at('看到您的账单已逾期12天，请问这边是什么原因没有按时还款呢？', 'propose', 'ask_reason', 'C13', {
    reason: 'job_loss',
  }),
  at('理解您的情况，方便说一下是暂时周转不开，还是收入有变化吗？', 'propose', 'ask_reason', 'C15', {
    reason: 'income_drop',
  }),
  at('请问是什么原因逾期的呢？', 'propose', 'ask_reason', 'C14', { reason: 'medical' }),
  at('请问是什么原因逾期的呢？', 'propose', 'ask_reason', 'D30', { reason: 'family_event' }),
  at('请问是什么原因逾期的呢？', 'propose', 'ask_reason', 'C16', { reason: 'business' }),
  at('请问是什么原因逾期的呢？', 'propose', 'ask_reason', 'C21', { reason: 'disaster' }),
  at('请问是什么原因逾期的呢？', 'propose', 'ask_reason', 'C20', { reason: 'multi_debt' }),
  at('请问是什么原因逾期的呢？', 'propose', 'ask_reason', 'C17', { reason: 'forgot' }),
  at('请问是什么原因逾期的呢？', 'propose', 'ask_reason', 'C18', { reason: 'autopay_failed' }),
  at('请问是什么原因逾期的呢？', 'propose', 'ask_reason', 'D31', { reason: 'card_changed' }),
  at('请问是什么原因逾期的呢？', 'propose', 'ask_reason', 'C19', { reason: 'terms_unclear' }),
  at('请问是什么原因逾期的呢？', 'propose', 'ask_reason', 'D32', { reason: 'amount_unclear' }),
  at('请问是什么原因逾期的呢？', 'propose', 'ask_reason', 'D33', { reason: 'date_unclear' }),
  at('请问是什么原因逾期的呢？', 'propose', 'ask_reason', 'D34', { reason: 'no_notice' }),
  at('请问是什么原因逾期的呢？', 'propose', 'ask_reason', 'D35', { reason: 'amount_disputed' }),
  at('请问是什么原因逾期的呢？', 'propose', 'ask_reason', 'D36', { reason: 'not_my_loan' }),
  at('您先还一部分吧。', 'propose', 'ask_partial_first', 'D37', { reason: 'not_my_loan' }),
  at('那您这边最近能还多少？最晚哪天可以处理？', 'propose', 'ask_ability', 'C22'),
  at('您现在每月有固定收入吗？', 'propose', 'ask_ability', 'D40', { alreadySaid: ['C22'] }),
  at('除了花呗还有其他贷款要还吗？', 'propose', 'ask_ability', 'D41', { reason: 'multi_debt' }),
  at(
    '如果要申请，需要您提供失业证明、病历或收入流水，请在页面上传。',
    'propose',
    'ask_proof',
    'C28',
    { circumstances: ['materials-ready'] },
  ),
  at('上传的材料不够清晰，请补充近三个月的银行流水。', 'propose', 'ask_proof', 'D48'),
  at('请您提供一下失业证明，可以直接拍照发到这个会话里。', 'propose', 'ask_proof', 'D46'),
  at('需要盖章的收入证明。', 'propose', 'ask_proof', 'D47', {
    circumstances: ['materials-missing'],
  }),
];

export const REPLY_CASES: readonly RankCase[] = [
  at(
    '您目前逾期本金3,260.50元，利息86.20元，逾期费用41.30元，合计3,388.00元。',
    'propose',
    'offtopic_boilerplate',
    'C08',
  ),
  at(
    '截至今天应还总额12,480.00元，其中罚息会按天累计，具体以还款页面显示为准。',
    'propose',
    'offtopic_boilerplate',
    'C08',
  ),
  at(
    '逾期费用是按逾期金额每日万分之五计算的，合同里有约定。',
    'propose',
    'offtopic_boilerplate',
    'C09',
  ),
  at(
    '罚息利率是在原日利率基础上上浮50%，您可以在借款合同第几条查看。',
    'propose',
    'offtopic_boilerplate',
    'C09',
  ),
  at('抱歉，目前系统不支持延期还款，建议您尽快筹款还清。', 'propose', 'refuse_system', 'C31'),
  at('我这边没有减免的权限，也没有这方面的政策。', 'propose', 'refuse_no_policy', 'C32'),
  at(
    '您的账户暂不符合申请条件，后续请关注还款页面是否有方案展示。',
    'propose',
    'refuse_system',
    'C33',
  ),
  at('利息和罚息都是系统自动生成的，客服无法修改。', 'propose', 'refuse_no_policy', 'C35'),
  at('我们没有这方面的政策。', 'propose', 'refuse_no_policy', 'D54', { alreadySaid: ['C31'] }),
  at('规定就是这样，不能减。', 'propose', 'refuse_no_policy', 'C36', {
    circumstances: ['repeated-refusal'],
  }),
  at(
    '您可以先还最低还款额326元，剩余部分会计收利息，不影响您后续使用。',
    'propose',
    'offer_plan',
    'C34',
    { offerSigns: ['minimum'] },
  ),
  at(
    '可以为您申请延期还款7天，延期期间仍正常计息，请问是否需要？',
    'propose',
    'offer_plan',
    'D67',
    { offerSigns: ['extension'], openQuestions: ['totalToPay'] },
  ),
  at(
    '经核实可以为您重新安排分12期，每期还款1,086.50元，首期还款日为12月10日，您看可以吗？',
    'propose',
    'offer_plan',
    'C39',
    { offerSigns: ['instalment', 'too-high'] },
  ),
  at(
    '经核实可以为您重新安排分12期，每期还款1,086.50元，首期还款日为12月10日，您看可以吗？',
    'propose',
    'offer_plan',
    'C40',
    { offerSigns: ['instalment'], openQuestions: ['planRateAnnual', 'totalToPay'] },
  ),
  at('分12期，每月5日还款。', 'propose', 'offer_plan', 'C42', {
    offerSigns: ['instalment', 'date-before-payday'],
  }),
  at('可办理6期分期，需先还首付500元，之后每月10日还款。', 'propose', 'offer_plan', 'C41', {
    offerSigns: ['instalment', 'down-payment'],
  }),
  at('系统给到的方案是24期，每期手续费0.6%，请在今天18点前确认。', 'propose', 'offer_plan', 'C37', {
    secondIntent: 'pressure_deadline',
    offerSigns: ['instalment'],
    openQuestions: ['validUntil'],
  }),
  at(
    '如果您能在本月28日前一次性还清9,800元，剩余罚息可以申请减免。',
    'propose',
    'offer_plan',
    'C44',
    { offerSigns: ['settlement', 'waiver'] },
  ),
  at('一次性结清可减免1,200元。', 'propose', 'offer_plan', 'D68', {
    offerSigns: ['settlement', 'too-high'],
  }),
  at(
    '您按期还清本金和利息后，已产生的逾期费用可以为您申请减免50%。',
    'propose',
    'offer_plan',
    'C43',
    { offerSigns: ['waiver'], openQuestions: ['waiverEffectiveWhen'] },
  ),
  at('可以分6期、12期或者24期，您选一个。', 'propose', 'offer_plan', 'D66', {
    offerSigns: ['instalment', 'several-options'],
  }),
  at('每期是1,106.50元。', 'propose', 'offer_plan', 'D79', {
    offerSigns: ['instalment', 'contradicts-earlier'],
  }),
  at('合计13,100元。', 'propose', 'offer_plan', 'C11', {
    offerSigns: ['instalment', 'sum-mismatch'],
  }),
  at('您撤销投诉，我这边就给您申请方案。', 'propose', 'offer_plan', 'D82'),
  at('您需要先还一部分，系统才会有可申请的方案。', 'propose', 'ask_partial_first', 'C45'),
  at('先处理2,000元表示诚意，我再去帮您申请减免。', 'propose', 'ask_partial_first', 'C45'),
  at('这个优惠方案今天24点截止，错过就没有了，请尽快处理。', 'propose', 'pressure_deadline', 'C38'),
  at('名额有限，现在就要给我答复，不然只能按正常流程走。', 'propose', 'pressure_deadline', 'C38'),
  at('今天必须全额还清。', 'propose', 'pressure_deadline', 'D45', { alreadySaid: ['C38'] }),
  at('逾期会产生逾期费用，并可能报送征信，请您尽快还款。', 'propose', 'credit_warning', 'D76'),
  at('若长期未还，机构可能通过法律途径解决，请您重视。', 'propose', 'legal_threat', 'D74'),
  at('材料已经递交法院，等传票吧。', 'propose', 'legal_threat', 'D73'),
  at('再不还就联系您的家人和公司了，后果自己承担。', 'propose', 'legal_threat', 'D130'),
  at(
    '已经为您登记反馈，工单号20261123-0047，专员会在3个工作日内与您联系。',
    'propose',
    'escalate_offer',
    'D62',
  ),
  at('您的诉求我会上报给贷后专员，请保持电话畅通。', 'propose', 'escalate_offer', 'C32'),
  at('明天上午我再联系您一次，您到时候留意。', 'propose', 'callback_promise', 'D64'),
];

export const CONFIRM_CASES: readonly RankCase[] = [
  at('放心，您先这样还着，应该不会影响征信的。', 'confirm', 'promise_verbal', 'C52'),
  at('我已经备注了，到时候罚息一般都能免。', 'confirm', 'promise_verbal', 'D102'),
  at(
    '为您确认：共12期，每期1,086.50元，每月10日还款，首期12月10日，减免逾期费用420元，任一期逾期方案自动失效。',
    'confirm',
    'ask_confirm',
    'C49',
  ),
  at(
    '您在页面点击“同意并提交”后方案生效，协议可在“我的合同”里查看。',
    'confirm',
    'ask_confirm',
    'D86',
  ),
  at('以上方案您是否同意？同意请回复“同意”。', 'confirm', 'ask_confirm', 'D85'),
  at('以上方案您是否同意？', 'confirm', 'ask_confirm', 'C48', {
    offerSigns: ['instalment', 'affordable'],
    alreadySaid: ['C49', 'D85'],
  }),
  at('具体以App页面展示为准，客服不提供书面材料。', 'confirm', 'refuse_no_policy', 'C51'),
  at('抱歉，通话内容和方案无法发送文字版。', 'confirm', 'refuse_no_policy', 'C51'),
  at('好的，12期方案已为您办理成功。', 'confirm', 'confirm_agreement', 'C50'),
  at('好的，12期方案已为您办理成功。', 'confirm', 'confirm_agreement', 'C53', {
    openQuestions: ['creditTreatment'],
  }),
  at('好的，12期方案已为您办理成功。', 'confirm', 'confirm_agreement', 'C54', {
    openQuestions: ['defaultConsequence', 'graceDays'],
  }),
  at('好的，12期方案已为您办理成功。', 'confirm', 'confirm_agreement', 'C55', {
    openQuestions: ['collectionPaused'],
  }),
  at('好的，12期方案已为您办理成功。', 'confirm', 'confirm_agreement', 'D90', {
    openQuestions: ['earlySettlementRule'],
  }),
  at('好的，12期方案已为您办理成功。', 'confirm', 'confirm_agreement', 'D93', {
    openQuestions: ['allocation'],
  }),
  at(
    '请您直接在App的“我的花呗”还款页面操作，不要向任何个人转账。',
    'confirm',
    'payment_channel',
    'C56',
  ),
  at('您打开支付宝-我的-花呗-还款，就能操作了。', 'confirm', 'payment_channel', 'D104'),
  at('逾期信息会按规定报送征信，客服无法删除或修改。', 'confirm', 'credit_warning', 'C53'),
  at('刚才电话里跟您说的方案，您考虑得怎么样？', 'confirm', 'ask_confirm', 'D101'),
];

export const FOLLOWUP_CASES: readonly RankCase[] = [
  at('请问有什么可以帮您？', 'followup', 'greeting', 'C57', { circumstances: ['paid'] }),
  at('请问有什么可以帮您？', 'followup', 'greeting', 'C58', { circumstances: ['ticket-overdue'] }),
  at('请问有什么可以帮您？', 'followup', 'greeting', 'C65', { circumstances: ['will-miss'] }),
  at('请问有什么可以帮您？', 'followup', 'greeting', 'D109', { circumstances: ['paid-off'] }),
  at('请问有什么可以帮您？', 'followup', 'greeting', 'D107', {
    circumstances: ['payment-not-booked'],
  }),
  at('请问有什么可以帮您？', 'followup', 'greeting', 'D111', {
    circumstances: ['collection-goes-on'],
  }),
  at('请问有什么可以帮您？', 'followup', 'greeting', 'D114', { circumstances: ['new-facts'] }),
  at('请问有什么可以帮您？', 'followup', 'greeting', 'D115', { circumstances: ['complaint-open'] }),
  at('请问有什么可以帮您？', 'followup', 'greeting', 'D118', { circumstances: ['early-payoff'] }),
  at('最终结果就是不能减免。', 'followup', 'refuse_no_policy', 'C59', {
    circumstances: ['talks-failed'],
  }),
  at('最终结果就是不能减免。', 'followup', 'refuse_no_policy', 'C60', {
    circumstances: ['talks-failed'],
  }),
  at('如您认为征信记录有误，可以提交异议申请。', 'followup', 'credit_warning', 'C62', {
    circumstances: ['credit-error'],
  }),
  at('请问还有其他可以帮您的吗？', 'followup', 'closing', 'C66'),
  at('您的投诉已经受理，将在规定时限内回复您处理结果。', 'followup', 'escalate_offer', 'D115'),
];

export const SCAM_CASES: readonly RankCase[] = [
  at('请把短信验证码和银行卡号发给我，我帮您操作减免。', 'propose', 'ask_sensitive_data', 'C63', {
    redFlag: true,
  }),
  at(
    '需要您打开屏幕共享，下载会议软件，我指导您取消利息。',
    'propose',
    'ask_sensitive_data',
    'C63',
    { redFlag: true },
  ),
  at('公司账户在维护，请转到财务专员个人账户，备注姓名。', 'propose', 'payment_channel', 'D134', {
    redFlag: true,
  }),
  at('缴纳1,500元保证金，之后利息全免，费用会原路退回。', 'propose', 'ask_partial_first', 'C64', {
    redFlag: true,
  }),
  at('已经提交公安机关，明天上门处理，今天不交钱就抓人。', 'propose', 'legal_threat', 'D127', {
    redFlag: true,
  }),
  at('加我微信，这边有内部渠道。', 'propose', 'transfer_to_human', 'D126', { redFlag: true }),
  at('请提供您两位紧急联系人的姓名和电话。', 'propose', 'ask_sensitive_data', 'D125'),
  at('需要您报一下完整的身份证号码。', 'contact', 'ask_sensitive_data', 'D124'),
];

/** Lines of another hand, read after the weights were set, with what a person would send. */
export const LATER_CASES: readonly RankCase[] = [
  at('一个月一千您拿得出来吗，拿不出来的话您说个数', 'propose', 'ask_ability', 'C22', {
    reason: 'job_loss',
  }),
  at('请问您目前月收入有多少，房租房贷这些固定支出是多少呢', 'propose', 'ask_ability', 'D40', {
    reason: 'income_drop',
  }),
  at('两个方案您挑一个，分24期或者一次性减免20%', 'propose', 'offer_plan', 'D66'),
  at('那就给您把还款日往后挪20天，挪到下个月13号，您看行吗', 'propose', 'offer_plan', 'D67'),
  at('您今天先还500，剩下的给您分9期，每期710', 'propose', 'offer_plan', 'C37'),
  at('律师函已经在路上了，请注意查收', 'propose', 'legal_threat', 'D75'),
  at('我们会向您户籍所在地的法院申请支付令', 'propose', 'legal_threat', 'D73'),
  at('还款请走支付宝官方页面，不要转账给个人', 'followup', 'payment_channel', 'C56'),
  at(
    '我是普通客服，没有协商权限，给您转接到还款协商小组，您稍等',
    'propose',
    'transfer_to_human',
    'D13',
  ),
  at('您的逾期信息将会上报央行征信系统', 'propose', 'credit_warning', 'D76'),
  at('您先还，还完我这边肯定帮您把罚息减掉', 'confirm', 'promise_verbal', 'C52'),
  at('系统里看不到的，但我们私下都是这么处理的，您放心还', 'confirm', 'promise_verbal', 'C52'),
  at('請問這邊是什麼原因沒有按時還款呢？', 'propose', 'ask_reason', 'C17', { reason: 'forgot' }),
  at('我這邊沒有減免的權限。', 'propose', 'refuse_no_policy', 'C32'),
];
