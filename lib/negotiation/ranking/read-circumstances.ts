import type { Circumstance, OfferSign, ReplyIntent } from '@/lib/negotiation/playbook/phrasing';
import { SIMPLIFIED } from '@/lib/nlu/tokens/script-table';

type Cue<T> = readonly [T, RegExp];

/** A machine that has not understood, in its own words. */
const NOT_UNDERSTOOD =
  '没(?:有|太)?(?:完全)?(?:理解|[听看]懂|[听看]?明白)(?!吗)|输入有误|请(?:回复|输入|点击?)[^，。]{0,4}(?:数字|选项)|换个?(?:说法|问法)|还在学习';

/** What an agent's wording shows about the moment; only plain signs, never a conclusion about the person. */
const CIRCUMSTANCE_CUES: readonly Cue<Circumstance>[] = [
  [
    'bot',
    new RegExp(
      `(?<![和跟与])智能(?:客服|助理|助手)(?!的?(?:对话|聊天|沟通))|机器人(?!的?(?:对话|聊天))|小助手|${NOT_UNDERSTOOD}|换个?问题|常见问题|点选`,
      'u',
    ),
  ],
  [
    'no-human',
    /人工(?:客服|服务)?(?:的)?(?:服务)?时间|非(?:工作|服务|人工)时间|(?:已经?|都)下班|\d[点:：]\d{0,2}(?:再来|上线|后再)/u,
  ],
  [
    'wrong-department',
    /(?:转|不)(?:到|归|属于)[^，。]{0,10}(?:生活缴费|充值|出行|外卖|理财|保险)|不是我们(?:部门|这边)/u,
  ],
  [
    'identity-failed',
    /(?:无法|未能|没能|不能)(?:核实|核验|验证)|(?:核验|验证|核实|人脸|识别)(?:失败|未通过|没有?通过|没过)/u,
  ],
  ['lender-unknown', /(?:合作)?(?:银行|机构)(?:放款|提供)|由[^，。]{2,16}(?:放款|提供)/u],
  [
    'identity-passed',
    /(?:看到|收到|查到)[^，。]{0,6}(?:核验|核身|验证(?!码)|认证)|(?:核验|核身|验证|认证)[^，。]{0,4}(?:已经?)?(?:通过了|成功|完成了|无误)/u,
  ],
  ['assignee', /债权(?:已经?)?(?:转让|转给)|受让|资产(?:管理)?公司|打包转让/u],
  ['collector', /(?:受|接受)[^，。]{0,12}委托|委外|第三方(?:催收|机构)|催收(?:公司|专员|部)/u],
  [
    'no-authority',
    /没有?[^，。]{0,10}权限|权限不(?:够|足)|(?:我|坐席|客服)[^，。]{0,6}(?:做不了主|(?:操作|决定|申请|处理)不了)/u,
  ],
  ['not-eligible', /不(?:符合|满足|具备)[^，。]{0,10}(?:条件|要求|资格|准入)|没有(?:资格|达到)/u],
  [
    'fee-fixed',
    /系统(?:自动)?(?:生成|计算|产生)的?[^。]{0,12}(?:无法|不能|没法|改不了)|(?:罚息|利息|费用|违约金)[^。]{0,12}(?:无法|不能|没法)(?:修改|更改|减免|调整)/u,
  ],
  [
    'nothing-in-writing',
    /(?:不(?:支持)?|无法|不能|没法|没有)(?:提供|出具|发送?|给|开具)[^，。]{0,8}(?:书面|纸质|文字版|盖章|文件|协议|合同|截图)|没有(?:单独|专门|书面|纸质)?的?(?:书面|纸质|文件|文字版)|(?:书面|纸质|盖章)[^，。]{0,8}(?:不了|没有|不提供|不出)/u,
  ],
  ['phone-promise', /(?:刚才|刚刚|之前|昨天)?电话(?:里|中)(?:跟您|和您|给您)?(?:说|沟通|讲)/u],
  [
    'materials-unclear',
    /(?:材料|照片|图片|证明|流水)[^，。]{0,8}(?:不清晰|模糊|看不清|不完整|不合格|不[齐全]|[缺少])|补充[^，。]{0,8}(?:材料|流水|证明)/u,
  ],
  [
    'asked-to-withdraw-complaint',
    /(?:撤|撤销|取消|撤回)[^，。]{0,8}(?:投诉|诉求|举报)|撤诉|删(?:除|掉)?帖/u,
  ],
  [
    'payment-not-booked',
    /(?:没有?|未)(?:查到|看到|收到)[^，。]{0,8}(?:还款|入账|款项)|(?:款项?|钱|这一?期)[^，。]{0,8}(?:没有?|未)(?:收到|入账|到账)/u,
  ],
  ['paid-off', /(?:您|账户|账单|欠款)[^，。；为]{0,4}已经?(?:全部)?[还结]清(?!后|的话|之后|再)/u],
  [
    'materials-missing',
    /(?:需要|请)您?(?:先)?(?:提交|提供|准备)(?:一些|相关|相应|有关)的?(?:证明)?材料/u,
  ],
  // A rule about what would end it is no news that it has ended.
  [
    'plan-cancelled',
    /(?<!(?:任[一何意]|如|若|一旦|只要|逾期|未|没)[^，。；]{0,12})(?:方案|分期|协议)[^，。]{0,6}(?:已)?(?:失效|取消|作废|终止)了?/u,
  ],
  ['ticket-overdue', /(?:工单|申请)[^，。]{0,8}(?:超时|还在处理|仍在处理)/u],
  [
    'complaint-open',
    /投诉(?:我们)?(?:已经?|已)?(?:受理|登记|提交|收到|在处理|处理完|办结|结案|有结果)|投诉[^。]{0,8}(?:正在|还在)处理/u,
  ],
  ['rude-agent', /老赖|不要脸|装(?:什么|可怜)|没钱(?:你)?(?:还)?借|有脸|赖账|无赖|脸皮/u],
  ['asks-code-or-screen', /验证码|校验码|动态码|密码|共享屏幕|屏幕共享|远程|会议(?:软件|号)|投屏/u],
  ['asks-id-or-card', /身份证|证件|银行卡号?|卡号|安全码|有效期|手持/u],
  ['asks-contacts', /紧急联系人|联系人的?(?:姓名|电话|号码)|通讯录|家人的?(?:电话|号码|联系方式)/u],
  [
    'private-account',
    /个人(?:账户|账号|银行卡|收款|微信|支付宝)|收款码|安全账户|专员(?:的)?账|转(?:到|给)我|扫(?:这个|我的)?码/u,
  ],
  [
    'fee-first',
    /保证金|解冻费|服务费|押金|定金|工本费|激活费|前期费|手续费(?:先|需要先)|先(?:交|缴|付)[^，。]{0,8}费/u,
  ],
  [
    'offsite',
    /加(?:我|一下|下)?(?:的)?(?:个)?(?:微信|QQ|qq|钉钉|企微)|微信(?:号|群|上|发)|QQ|私聊|下载[^，。]{0,8}(?:软件|APP|App|app)/u,
  ],
  ['claims-authority', /公安|警察|民警|派出所|检察|银监|监管局|执行局|逮捕|抓人|刑拘/u],
  ['staged-proof', /刷流水|走流水|证明(?:您的?)?还款能力|先借一笔|其他平台借/u],
  ['lawyer-letter', /律师函|律师事务所|律所/u],
  ['court-named', /法院|(?<!不会?)起诉|诉讼|立案|传票|支付令|仲裁/u],
  [
    'applied',
    /(?:申请|材料)[^，。]{0,6}已(?:经)?(?:提交|受理)|已(?:经)?(?:为您|帮您|替您)?(?:提交|递交)[^，。]{0,6}(?:申请|审核|材料)|正在审核|审核中|进入审核/u,
  ],
  [
    'will-call',
    /来电|回电|致电|(?<!不会[^，。]{0,8})打(?:给您|电话|过去)|电话(?:联系|沟通|回复|保持)|保持电话|接听/u,
  ],
  ['asks-income', /收入(?!流水)|工资(?!卡)|薪资|开支|固定支出/u],
  [
    'asks-other-debts',
    /(?:其他|别的?|另外的?|外面)[^，。]{0,6}(?:平台|贷款|负债|欠|网贷|借款)|负债/u,
  ],
  ['asks-term', /(?:分|想分|希望分|分成)(?:几|多少)期|几期|分多久|期望[^，。]{0,4}期/u],
  ['asks-purpose', /(?:钱|款|借来)[^，。]{0,8}(?:做什么|用途|用在|用来|用到)|用途/u],
  [
    'restated',
    /为您确认|跟您(?:再)?(?:核对|确认)|更正|看错|(?:有一处|这里)不对|^不对|请(?:您)?确认[:：一]|没问题我就/u,
  ],
  ['asks-to-tap', /点(?:击|一下|按)?[^，。]{0,4}[“「"]?(?:同意|确认|提交|签署|办理)|勾选|签署/u],
  ['written-promised', /站内信|我的合同|协议(?:可以|可在|会|编号)/u],
  ['says-noted', /备注|记录(?:了|在案)|[做记]了?个?(?:记录|登记)/u],
  ['asks-figure-now', /(?:告诉|给)我?[^，。]{0,4}(?:数|金额|数字)|想好[^，。]{0,4}多少/u],
  ['asks-which-account', /(?:花呗|借呗|信用购|备用金)[^，。]{0,3}还是|哪一?(?:笔|个账户|项业务)/u],
  ['will-visit', /上门|外访/u],
  ['family-named', /(?:家人|亲戚|亲友|朋友|父母)[^，。]{0,6}(?:周转|借|凑|想想办法|帮)/u],
  [
    'principal-refused',
    /本金[^，。]{0,10}(?:不能|不可以|无法|没法|不予)[^，。]{0,3}[减免少]|[不没无][^，。]{0,4}[减免]本金|[减免]本金[^，。]{0,6}[不没]/u,
  ],
  ['extension-refused', /(?:不支持|不能|无法|没有|不可以)[^，。]{0,8}(?:延期|展期|宽限|延后)/u],
  [
    'said-done',
    /(?:办理|登记|签约|操作|开通)(?:已经?)?成功|已经?(?:[为帮给]您)?(?:办理?好|办妥|登记好|开通)|(?:即时|已经?|正式)生效/u,
  ],
  ['overdue-since', /逾期[^，。]{0,6}(?:从|自)|(?:从|自)[^，。]{0,10}(?:开始|起)算?逾期/u],
  ['penalty-since', /(?:起|开始|当天|次日)[^，。]{0,8}(?:产生|计收|收取|计算)[^，。]{0,4}罚息/u],
  [
    'application-first',
    /(?:需要|请|得)您?先?[^，。]{0,3}(?:提交|填写|发起)[^，。]{0,8}申请(?!材料)/u,
  ],
  [
    'several-debts',
    /(?:名下|共有?|还有)[^，。]{0,6}(?:多|几|[两二三四五\d]\s*)笔|(?:花呗|借呗|信用购|备用金)[^，。]{0,2}[和、跟与][^，。]{0,2}(?:花呗|借呗|信用购|备用金)/u,
  ],
  [
    'notices-told',
    /(?:通知|提醒|告知)[^，。]{0,3}过?您|(?:多次|之前|已经?)[^，。]{0,8}(?:通知|提醒|告知|发(?:过)?短信)/u,
  ],
];

const OFFER_CUES: readonly Cue<OfferSign>[] = [
  ['instalment', /分\s*[\d一二三六九十两]+\s*期|[\d一二三六九十两]+\s*期|每期|分期/u],
  [
    'extension',
    /[延缓推]到|延期|延后|延长|宽限|往后(?:挪|推|延)|推迟|缓\s*[\d一二三两]+\s*(?:天|个月)/u,
  ],
  ['settlement', /一次性|结清|打\s*[\d一二三四五六七八九.]+\s*折/u],
  ['minimum', /最低(?:还款|额|[^，。]{0,3}还)/u],
  ['waiver', /减免|免除|免(?:收|掉|了)|全免/u],
  ['down-payment', /首付|首期先|先还\s*\d[^，。]*(?:剩下|余下|其余)/u],
  [
    'several-options',
    /(?:或者?|、)[^，。]{0,6}\d+\s*期[^。]*(?:选|任选|哪)|方案一|[两二三几][个种]方案|[选挑]一[个种]|二选一|任选/u,
  ],
  ['new-loan', /备用金|再借|新(?:的)?(?:贷款|额度)|借新/u],
];

/**
 * Wordings so plain that they decide what the message is about, first match first. A balance, a charge or a
 * ticket beside new terms is left to the reader of offers.
 */
const INTENT_CUES: readonly (readonly [ReplyIntent, RegExp, boolean?])[] = [
  [
    'third_party_contact',
    /(?<!不(?:会)?再?|没有?)(?:联系|通知|打给|告知|走访)[^，。]{0,8}(?:家[人里]|家属|父母|亲友|同事|单位|公司|紧急联系人|联系人|村委|居委)|上门|外访/u,
  ],
  [
    'pressure_deadline',
    /^(?!.*多少).*(?:什么时候|哪一?天|几号)[^，。]{0,6}(?:能|可以|有)[^，。]{0,6}(?:还|处理|钱)/u,
  ],
  ['offer_plan', /(?:先|至少)把最低[^，。]{0,4}还/u],
  ['greeting', /^[^。]{0,12}我是[^，。]{0,6}客服[^，。]{0,6}$|^在的/u],
  [
    'escalate_offer',
    /(?:上报|提交|报|反馈)[^，。]{0,4}(?:主管|领导|上级|经理)|已经?[^，。]{0,4}上报/u,
    true,
  ],
  [
    'explain_charge',
    /逾期[^，。]{0,6}(?:从|自)[^，。]{0,12}(?:算|起)|(?:起|开始|当天|次日)[^，。]{0,8}(?:产生|计收|收取)[^，。]{0,4}(?:罚息|利息|违约金)/u,
  ],
  [
    'ask_ability',
    /(?:(?<!先)还|承担|拿|出)[^，。]{0,4}多少[^，。]{0,6}[吗？?]|告诉我[^，。]{0,4}(?:数|金额)/u,
  ],
  ['ask_confirm', /请您?(?:尽快|及时)?(?:签署|点击)/u],
  // What becomes of a plan is a term of it, not a refusal.
  [
    'confirm_agreement',
    /最后一期|[断漏逾晚没未][^，。]{0,4}(?:一[期天日]|按[时期]|还)[^。]{0,12}(?:取消|失效|作废|终止)/u,
  ],
  ['state_balance', /名下[^，。]{0,8}笔/u, true],
  ['offer_plan', /[两二三几]\s*[个种]方案|[选挑]一[个种]|二选一|任选/u],
  [
    'queue_wait',
    /(?:已经?|都)下班|人工(?:客服|服务)?时间|排队|前面还有\s*\d+\s*[位人]|预计等待|当前位置第/u,
  ],
  ['offtopic_boilerplate', new RegExp(NOT_UNDERSTOOD, 'u')],
  [
    'promise_verbal',
    /备注[^，。]{0,4}(?:分期|减免)[^。]*(?:一般|到时候|应该)|备注(?:上|好|过)?了$/u,
  ],
  ['ask_ability', /(?:家人|亲戚|亲友|朋友|父母)[^，。]{0,6}(?:周转|借|凑|想想办法)/u],
  ['ask_confirm', /(?:页面|弹窗)[^，。]{0,6}点(?:击|一下)?[^，。]{0,2}(?:确认|同意)/u],
  ['ask_partial_first', /先还[，,]\s*(?:先)?还(?:完|了|上)(?![^。]*(?:肯定|一定|保证))/u],
  ['ask_ability', /能(?:不能|否)?[^，。]{0,14}筹(?:到|齐|够)/u],
  [
    'ask_confirm',
    /您(?:先|这边)确认[，,]|方案[^，。]{0,6}(?:有什么|还有)[^，。]{0,4}(?:想问|疑问)/u,
  ],
  [
    'confirm_agreement',
    /^(?:对|是|没错|正确)的?[，,]\s*(?:就)?是|(?:确认|办理|生效)后[^，。]{0,4}(?:会)?有?站内信|结果会?发站内信/u,
  ],
  ['credit_warning', /逾期(?:报送|上报)|(?:按|依)(?:照)?规定(?:报送|上报)/u],
  [
    'offer_plan',
    /延期\s*\d+\s*天[^？]*(?:提交|办理|申请)|延期(?:和|或|跟)分期[^，。]{0,4}(?:选|二选)/u,
  ],
  [
    'ask_partial_first',
    /先还(?:一部分|一点|部分|完|了|\s*\d|的话)|没有先还|先(?:处理|存|付)\s*[\d一二三四五六七八九]/u,
    true,
  ],
  [
    'escalate_offer',
    /(?:登记|提交|记录)[^。]{0,16}(?:工单|受理)(?:编)?号|工单号?(?:是|为|[:：])?\s*[A-Za-z]{0,4}\d/u,
    true,
  ],
  [
    'state_balance',
    /本金[^。]{0,14}\d[^。]{0,40}(?:利息|罚息|费用)|应还(?:总额|金额|合计)?[^，。]{0,6}\d|(?:合计|总共|共计|欠款)[^，。]{0,6}\d[\d,.]*\s*元/u,
    true,
  ],
  [
    'explain_charge',
    /万分之|日利率|上浮\s*\d|按[^，。]{0,10}(?:计算|计收|收取)的|罚息(?:利率)?是/u,
    true,
  ],
];

/** Terms beside which the above does not decide. */
export const NEW_TERMS =
  /分\s*[\d一二三六九十两]+\s*期|[\d一二三六九十两]+\s*期|每期|一次性|延期\s*\d|最低还款|可以(?:为您|给您|帮您)?[^，。]{0,6}减免/u;

/** Simplified, half-width and of bounded length. */
export function plainText(text: string): string {
  const simplified = [...text].map((character) => SIMPLIFIED.get(character) ?? character).join('');
  return simplified.normalize('NFKC').slice(0, 2000);
}

function matched<T>(cues: readonly Cue<T>[], text: string): readonly T[] {
  const plain = plainText(text);
  return cues.filter(([, pattern]) => pattern.test(plain)).map(([value]) => value);
}

/** Marks of the moment in an agent's message, in either script. */
export function circumstancesIn(text: string): readonly Circumstance[] {
  return matched(CIRCUMSTANCE_CUES, text);
}

/** What the message is about by its own plain wording, or null: then the classifier's word stands. */
export function plainIntentOf(text: string): ReplyIntent | null {
  const plain = plainText(text);
  const hasTerms = NEW_TERMS.test(plain);
  const cue = INTENT_CUES.find(
    ([, pattern, unlessTerms]) => pattern.test(plain) && !(unlessTerms === true && hasTerms),
  );
  return cue?.[0] ?? null;
}

/** Kind of offer by its wording, for want of a reading: a hint for the choice of words, never a term. */
export function offerSignsIn(text: string): readonly OfferSign[] {
  return matched(OFFER_CUES, text);
}
