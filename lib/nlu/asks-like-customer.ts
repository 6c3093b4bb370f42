import { AS_MUCH } from '@/lib/nlu/offers/clauses';

const QUESTION =
  /[？?]|[吗么嘛](?:[，。！]|$)|怎么|怎样|为什么|为啥|为何|啥|多少|哪[里儿个些]|在哪|如何|是不是|能不能|可不可以|可以不(?![要用交付收还])|能否|可否|会不会|有没有|有木有|要不要|收不收|用不用|有无|产不产生|算不算|是否|可有|行不|能[^，。]{0,12}[吗么不](?:[，。]|$)|什么|几[天号次期]|呢$|不$|没$|好吗|请问/;
const FIRST_PERSON =
  /我[的们]?(?:支付宝|蚂蚁)?(?:花呗|借呗|账单|欠款|贷款|还款|帐单|钱|卡|额度)(?!-)|我(?:想|要|需要|今天|昨天|明天|现在|已经|没|还(?!没|在|需)|不|用|在|每|上|晚|忘|可以不|能(?![做给帮批申争])|只|分|买|申请|有)/;
/** Without these, and without a sum, talk of the product is about the product (花呗分期免息). */
const GRANTED = /[给帮替]|为你|这笔|这边|申请[到了]|批|同意|方案|最[多长]|通过/;
const TO_CUSTOMER = /您|你(?!好|们)|亲[，,]|咱|贵客|用户您/;

/**
 * Whether a message reads as a customer's question or remark although it stands on the agent's side:
 * nobody is addressed as 您, and it asks, speaks of "my" account or of the product at large. Nothing is on offer in it.
 */
export function asksLikeCustomer(signs: string): boolean {
  if (TO_CUSTOMER.test(signs)) return false;
  const said = signs.replace(AS_MUCH, '');
  if (/花呗|借呗/.test(signs) && !GRANTED.test(signs) && !/[ⓂⓃⓆ]/.test(signs)) return true;
  if (FIRST_PERSON.test(said) || /(?<!是)多少(?!还|都|先|也|是)/.test(said)) return true;
  return (
    !/[ⓂⓆ]|[每月期ⓟ][^，]{0,4}Ⓝ|先[还交付存处缴][^，]{0,6}[ⓃⓇ]|Ⓡ先[还交付缴]/.test(signs) &&
    QUESTION.test(withoutTags(said))
  );
}

/** Drops the closing question of an offer (行吗, 可以吗, 能接受吗, 怎么样) that stands as its own clause or follows a sum. */
function withoutTags(signs: string): string {
  return signs
    .replace(
      /(^|[，。！；\n])(?:这样|那|看|觉得)?(?:可以|行|能接受|可行|接受|方便|同意|怎么样|怎样|好|没问题|考虑一下|要办吗|需要|能行|合适|成)[吗不么呢吧]?[？?。！~]*$/,
      '$1',
    )
    .replace(/([ⓂⓃⓆⓅ][^，。？]{0,4})(?:可以|行|能接受)[吗不么][？?]?(?=$|[，。])/g, '$1');
}
