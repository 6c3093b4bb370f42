/** What kind of institution lends 放款机构类型: 消费金融公司 / 银行 / 小额贷款公司 / 债权受让方; decides which rules apply. */
export type LenderKind = 'consumer-finance' | 'bank' | 'micro-loan' | 'assignee' | 'unknown';
