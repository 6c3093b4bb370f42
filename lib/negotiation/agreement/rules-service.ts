import { code, count, type TermRule, text, wording } from './rule';

/** Rules for lender, channel, credit record, confirmation and the rest. First match of a part in a sentence counts. */
export const SERVICE_RULES: readonly TermRule[] = [
  {
    term: 'lender',
    part: 'name',
    pattern:
      /(?:放款(?:机构|方)(?:全称)?(?:为|是|:|：)?|由)([\u4e00-\u9fa5（）()]{3,28}?(?:有限公司|公司|银行))/,
    value: text,
  },
  {
    term: 'lender',
    part: 'name',
    // Who speaks for a company that lends names the lender; a collector does not.
    pattern:
      /(?:我们?|这里|这边)(?:这边|这里)?是([\u4e00-\u9fa5（）()]{2,16}?(?:消费金融|小额贷款)(?:股份)?有限(?:责任)?公司|[\u4e00-\u9fa5]{2,8}?银行(?:股份有限公司)?)(?=的|在线|人工|官方|客服|工作人员|[，,。!！\s]|$)/,
    unless: /委托|外包|代表|合作|催收|资产管理/,
    value: text,
  },
  {
    term: 'productAndContract',
    part: 'contractNumber',
    pattern: /合同(?:编号|号码?)(?:为|是|:|：)?\s*([A-Za-z0-9][A-Za-z0-9-]{5,39})/,
    value: text,
  },
  {
    term: 'agentIdOrTicket',
    part: 'staff',
    pattern: /工号(?:是|为|:|：)?\s*([A-Za-z]?\d{3,8})/,
    value: text,
  },
  {
    term: 'agentIdOrTicket',
    part: 'ticket',
    pattern:
      /(?:工单|受理|登记|反馈)(?:编)?号(?:码)?(?:是|为|:|：)?\s*([A-Za-z0-9][A-Za-z0-9-]{5,29})/,
    value: text,
  },
  {
    term: 'channel',
    part: 'channel',
    pattern:
      /(?:在|通过|从|走).{0,12}(?:App|APP|app|支付宝|还款页面|官方页面).{0,14}?(?:还款(?!日|页|计划)|还(?!款|是|有)|操作|付款|完成|进行)|不要(?:向|给)?任何个人转账|还款.{0,6}(?:只|仅|都)?.{0,4}(?:App|APP|app).{0,4}(?:内|里|上)/,
    // Where the identity is checked or papers go says nothing of where to pay.
    unless:
      /^(?!.*(?:还款|付款|支付(?!宝)|转账)).*(?:身份|核验|核身|验证|认证|实名|人脸|刷脸|上传|材料|证明)/,
    value: code('in-app'),
  },
  {
    term: 'channel',
    part: 'channel',
    pattern: /对公账户|公司账户/,
    unless: /维护|限额|不要|请勿|不会/,
    value: code('corporate-account'),
  },
  {
    term: 'channel',
    part: 'channel',
    pattern:
      /(?:转|打|付|汇)(?:款|账|钱)?(?:到|给|至|入)?.{0,10}(?:个人|私人|我(?!的?(?:花呗|借呗|账单|合同))(?:的)?|会计|财务|专员|法务|经理|老师).{0,6}(?:账户|账号|卡|微信|支付宝|收款码)|(?:个人|私人)(?:账户|账号|银行卡|收款码)/,
    unless: /不要|请勿|切勿|勿|不会|不能|别(?!的)|任何个人|谨防/,
    value: code('personal-account'),
  },
  {
    term: 'channel',
    part: 'debit',
    pattern: /自动(?:扣款|代扣|划扣)|代扣/,
    unless: /失败|没(?:有)?成功/,
    value: code('yes'),
  },
  {
    term: 'creditTreatment',
    part: 'during',
    pattern:
      /不(?:会)?新增(?:逾期)?(?:报送|记录)|不(?:会)?(?:再)?(?:上报|报送)(?:新的?)?逾期|(?:期间|按期).{0,16}不(?:再)?(?:会)?报送|不(?:会)?(?:影响|上报?|报送)征信/,
    unless: /不影响征信报送|不(?:会)?影响.{0,4}(?:按规定)?报送/,
    value: code('no-new-entry'),
  },
  {
    term: 'creditTreatment',
    part: 'during',
    pattern:
      /征信.{0,10}(?:按(?:规定|月|时)?|照常|正常|如实).{0,6}报送|(?:该|仍)(?:报送|上报)的?(?:还是)?会?.{0,4}报送|按规定.{0,4}报送/,
    unless: /不会?新增/,
    value: code('reported'),
  },
  {
    term: 'creditTreatment',
    part: 'after',
    pattern: /(?:结清|还清).{0,10}(?:更新|显示|标记|变)(?:为|成)?.{0,3}已?结清/,
    value: code('shown-settled'),
  },
  { term: 'creditTreatment', part: 'wording', pattern: /征信/, value: wording },
  {
    term: 'collectionPaused',
    part: 'paused',
    pattern:
      /(?:停止|暂停|不会?再?|暂不|不再).{0,4}(?:对外|外部|第三方)?(?:催收|外呼)|(?:催收|外呼).{0,4}(?:停止|暂停)/,
    value: code('yes'),
  },
  {
    term: 'confirmationForm',
    part: 'message',
    pattern: /(?:发|推送|以|有|收到).{0,6}站内信|站内信.{0,8}(?:发|通知|确认)/,
    unless: /无法|不能|不提供|没有站内信/,
    value: code('yes'),
  },
  {
    term: 'confirmationForm',
    part: 'agreement',
    pattern: /(?:协议|合同).{0,8}(?:查看|看到|展示)|签署.{0,4}协议/,
    unless: /无法|不能|不提供|没有协议/,
    value: code('yes'),
  },
  {
    term: 'confirmationForm',
    part: 'sms',
    pattern: /(?:发|收到|以).{0,6}短信.{0,6}(?:通知|确认|为准|告知)?/,
    unless: /链接|验证码|校验码|无法|不能/,
    value: code('yes'),
  },
  {
    term: 'confirmationForm',
    part: 'chat',
    pattern:
      /(?:以)?(?:本次|这次|当前|本)对话.{0,4}(?:为准|确认)|在这里(?:跟|给|为)?您确认|(?:聊天|对话)记录.{0,4}为准/,
    value: code('yes'),
  },
  {
    term: 'confirmationForm',
    part: 'paper',
    pattern:
      /(?:不提供|无法(?:提供|发送|出具)|没有|出不了|不能(?:提供|出具)).{0,4}(?:书面|文字|纸质)|书面.{0,8}(?:出不了|没有|无法)/,
    value: code('no'),
  },
  {
    term: 'settlementProof',
    part: 'promised',
    pattern:
      /(?:开具|提供|申请|出具|下载|开).{0,4}结清证明|结清证明.{0,10}(?:开具|提供|申请|出具|下载|发)/,
    unless: /不(?:能|提供|支持)|无法/,
    value: code('yes'),
  },
  {
    term: 'settlementProof',
    part: 'withinDays',
    pattern:
      /结清证明.{0,12}?(\d{1,2})个?(?:工作日|天|日)|(\d{1,2})个?(?:工作日|天|日).{0,12}结清证明/,
    value: count,
  },
  {
    term: 'settlementProof',
    part: 'promised',
    pattern: /(?:不(?:能|提供|支持)|无法).{0,4}(?:开具|提供|出具)?结清证明/,
    value: code('no'),
  },
  {
    term: 'revocable',
    part: 'revocable',
    pattern: /(?:生效|确认|提交)后.{0,8}(?:不会|不能|不可)(?:再)?(?:撤回|撤销|取消)/,
    value: code('no'),
  },
  {
    term: 'revocable',
    part: 'revocable',
    pattern: /(?:有权|可能会?|保留).{0,6}(?:撤回|撤销|收回).{0,4}(?:方案|权利)?/,
    value: code('yes'),
  },
];
