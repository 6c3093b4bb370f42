import type { Speaker } from '@/lib/transcript/entry';
import { LIKE_A_LABEL, NO_NAME } from './paste-patterns';

/** Role by the words of a name. `我` is the customer; anyone else unknown stays unknown. */
export function roleOf(name: string): Speaker {
  if (/机器人|智能|助理|助手|小蜜|自动回复|AI|bot/i.test(name)) return 'bot';
  if (/^(?:系统|提示|系统消息|系统提示)$/.test(name)) return 'system';
  if (/^(?:我|本人|自己|用户|客户|我方|me|customer|user|我自己|[Cc])$/i.test(name))
    return 'customer';
  if (
    /客服|坐席|专员|小二|顾问|经理|工号|花呗|借呗|支付宝|蚂蚁|贷后|人工|服务|官方|协商|催收|对方|agent|support/i.test(
      name,
    ) ||
    /^[Aa]$/.test(name)
  )
    return 'agent';
  return 'unknown';
}

/** A name made of role words only (客服, 客服小王, 我), not a sentence that mentions them. */
export function isRoleName(name: string): boolean {
  return (
    roleOf(name) !== 'unknown' &&
    name.length <= 12 &&
    !/[的了吗呢请您可以想转找要]|分期|^我(?!方|自己)./.test(name.replace('您好', ''))
  );
}

/** Short and nothing but letters, as names of people are: 陈晨, 乙, Zhang San. Labels of terms end otherwise. */
export function isLikelyName(name: string): boolean {
  if (NO_NAME.test(name) || LIKE_A_LABEL.test(name)) return false;
  return /^(?:\p{Script=Han}{1,4}|[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*){0,2}|我[-·]\p{Script=Han}{1,4})$/u.test(
    name,
  );
}
