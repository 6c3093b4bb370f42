import type { OpenQuestion } from '@/lib/negotiation/playbook/phrasing';
import { NEW_TERMS, plainText } from './read-circumstances';

/** Words by which a message is about a term of an agreement, in the playbook's names of what is asked. */
const TOPIC_CUES: readonly (readonly [OpenQuestion, RegExp])[] = [
  ['earlySettlementRule', /提前(?:还|结清|全部)/u],
  [
    'defaultConsequence',
    /(?:[断漏逾晚]|没有?|未)[^，。]{0,4}(?:一[期天日]|按[时期]|还)[^。]{0,12}(?:取消|失效|作废|终止|恢复|追回|撤销)/u,
  ],
  ['autopay', /自动(?:扣|划)|代扣|绑定的?[^，。]{0,4}卡/u],
  ['paymentDates', /(?:还款日|扣款日|每个?月)[^，。]{0,6}\d{1,2}\s*[号日]/u],
  ['creditTreatment', /征信/u],
  [
    'productAndContract',
    /(?:合同|协议)(?:编号|号)?[^，。]{0,10}(?:查看|查询|可查|可以?[查看]|下载|里看)/u,
  ],
  ['channel', /收款|对公|还款页面|转账|账户[^，。]{0,4}(?:还|付|汇)/u],
  ['collectionPaused', /(?:不再|停止|暂停|不会再?)[^，。]{0,6}(?:催|电话|联系)/u],
  ['interestDuringPlan', /(?:期间|分期后|办理后)[^，。]{0,6}利息/u],
  ['penaltyDuringPlan', /(?:期间|分期后|办理后)[^，。]{0,6}罚息/u],
  ['allocation', /先(?:冲|抵|扣)[^，。]{0,4}(?:罚息|利息|费用|本金)|冲抵/u],
  ['settlementProof', /结清证明/u],
  ['lastAmount', /最后一期|末期|尾期/u],
];

/** What an agent's message is about beside its intent; new terms of an offer are no topic but the offer itself. */
export function topicsIn(text: string): readonly OpenQuestion[] {
  const plain = plainText(text);
  return NEW_TERMS.test(plain.replaceAll('一期', ''))
    ? []
    : TOPIC_CUES.filter(([, words]) => words.test(plain)).map(([topic]) => topic);
}
