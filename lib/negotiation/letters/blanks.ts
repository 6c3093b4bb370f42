/** 放款机构全称: the place for the lender, by which it is filled. */
export const LENDER_BLANK = '放款机构全称';

/** Places that take a sentence or more. */
export const TOLD_AT_LENGTH: ReadonlySet<string> = new Set([
  '逾期原因',
  '申请的方案',
  '按时间写明发生了什么',
  '处理结果',
  '投诉请求',
  '报告上写的内容',
  '实际情况',
  '来电的时间和内容',
]);
