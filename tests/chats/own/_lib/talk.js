// Conversations of the strangers' pages. Times are relative to now so that smart labels vary.
const at = (daysAgo, h, m, s = 0) => { const d = new Date(); d.setDate(d.getDate() - daysAgo); d.setHours(h, m, s, 0); return d.toISOString(); };
export const talk = (over = {}) => ({
  title: '在线客服', agent: '客服小唐', customer: '我', quick: ['人工服务', '账单查询', '还款方式'],
  messages: [
    { role: 'system', text: '客服小唐已接入会话', time: at(1, 18, 2) },
    { role: 'agent', text: '您好，请问有什么可以帮您？', time: at(1, 18, 3) },
    { role: 'customer', text: '你好，我的花呗逾期了 47 天，想协商分期', time: at(1, 18, 4, 10) },
    { role: 'agent', text: '请提供一下您的姓名和手机后四位', time: at(1, 18, 4, 50) },
    { role: 'customer', text: '李明 8842', time: at(1, 18, 5, 20) },
    { role: 'agent', text: '好的，正在为您查询，请稍等', time: at(1, 18, 5, 40) },
    { role: 'agent', text: '目前应还本金 12,600.00 元，利息 318.22 元，罚息 96.40 元。\n您希望分多少期？', time: at(1, 18, 7) },
    { role: 'customer', text: '12期可以吗', time: at(1, 18, 20) },
    { role: 'customer', text: '每个月最多还 1,100', time: at(1, 18, 20, 30) },
    { role: 'agent', text: '我这边需要向上级申请，预计 1 个工作日内回复', time: at(1, 18, 22) },
    { role: 'customer', text: '好的', time: at(1, 18, 23) },
    { role: 'agent', text: '早上好，您昨天的申请已经批了：12期，每期 1,084.55 元', time: at(0, 0, 3) },
    { role: 'customer', text: '罚息能减免吗', time: at(0, 0, 4) },
    { role: 'agent', text: '罚息可以减免 96.40 元，首期 12 月 15 日前还', time: at(0, 0, 5) },
    { role: 'customer', text: '好的', time: at(0, 0, 6) },
    ...(over.more ?? []),
  ],
  history: [
    { role: 'customer', text: '在吗', time: at(3, 9, 40) },
    { role: 'agent', text: '在的，您请说', time: at(3, 9, 41) },
    { role: 'customer', text: '我想问下怎么查逾期天数', time: at(3, 9, 42) },
    { role: 'agent', text: '打开账单页，点“逾期明细”就能看到', time: at(3, 9, 43) },
    { role: 'customer', text: '好的', time: at(3, 9, 44) },
  ],
  pool: [
    { role: 'agent', text: '好的' }, { role: 'customer', text: '嗯' }, { role: 'agent', text: '第 {n} 期应还 {n}00.50 元' },
    { role: 'customer', text: '好的' }, { role: 'customer', text: '第{n}期晚两天还行不行' }, { role: 'agent', text: '不行的，请按时还款' },
    { role: 'customer', text: '1' }, { role: 'agent', text: '请您稍等' }, { role: 'customer', text: '谢谢' }, { role: 'agent', text: '不客气，还有其他问题吗？' }, { role: 'agent', text: '编号 {n}-A 已登记' },
  ],
  ...over,
});
// Streams a text in pieces, as models answer: zoo.stream(text)
export const streamer = (zoo, paint, wait = 30) => async (text) => {
  const it = { id: `s${Math.random().toString(36).slice(2, 8)}`, role: 'agent', kind: 'text', text: '', time: new Date().toISOString(), status: 'read', streaming: true };
  zoo.state.items.push(it);
  for (let i = 1; i <= text.length; i += 3) { it.text = text.slice(0, i + 2); await paint({ op: 'update', item: it }); await new Promise((r) => setTimeout(r, wait)); }
  it.text = text; it.streaming = false; await paint({ op: 'update', item: it });
};
