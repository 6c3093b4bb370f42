// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { type FakeChat, fakeChat } from './fake-page';

let chat: FakeChat;
afterEach(() => chat.watcher.stop());

const read = (rows: readonly string[]) => {
  chat = fakeChat({ html: rows.map((row) => `<div class="row">${row}</div>`).join('') });
  chat.rest();
  return chat.drafts
    .filter((draft) => draft.kind === 'message')
    .map((draft) => [draft.personal.speakerName ?? null, draft.personal.text]);
};

describe('who and when, printed before the words in the same block', () => {
  it('stands on a line of its own', () => {
    expect(
      read([
        '<b>客服 小安</b> 2026-11-20 10:02:03<br>您好，请问有什么可以帮您',
        '<b>访客</b> 2026-11-20 10:02:40<br>想办分期<br>十二期',
      ]),
    ).toEqual([
      ['客服 小安', '您好，请问有什么可以帮您'],
      ['访客', '想办分期\n十二期'],
    ]);
  });

  it('stands before a colon, when the same few names come again and again', () => {
    expect(
      read([
        '小安：您好，请问有什么可以帮您',
        '小林：我想把账单分十二期还',
        '小安：好的，已经为您登记',
        '小林：谢谢',
      ]),
    ).toEqual([
      ['小安', '您好，请问有什么可以帮您'],
      ['小林', '我想把账单分十二期还'],
      ['小安', '好的，已经为您登记'],
      ['小林', '谢谢'],
    ]);
  });

  it('has its clock in brackets', () => {
    const rows = ['您好', '在', '可以', '谢谢'];
    const bold = rows.map((text, at) => `<b>${at % 2 ? '您' : '小李'}(18:0${at}:10)：</b>${text}`);
    expect(read(bold)).toEqual(rows.map((text, at) => [at % 2 ? '您' : '小李', text]));
    chat.watcher.stop();
    const plain = rows.map((text, at) => `${at % 2 ? '您' : '小李'}(18:0${at}:10)：${text}`);
    expect(read(plain)).toEqual(rows.map((text, at) => [at % 2 ? '您' : '小李', text]));
    const times = chat.drafts.map((draft) => draft.kind === 'message' && draft.body.pageTime?.raw);
    expect(times.filter(Boolean)).toEqual(rows.map((_text, at) => `18:0${at}:10`));
  });

  it('keeps a staff number with a colon in the name', () => {
    const rows = ['您好', '请稍等', '可以'].flatMap((text, at) => [
      `客服代表（工号：10386）  2026-11-20 18:0${at}:00`,
      text,
    ]);
    expect(read(rows)).toEqual([
      ['客服代表（工号：10386）', '您好'],
      ['客服代表（工号：10386）', '请稍等'],
      ['客服代表（工号：10386）', '可以'],
    ]);
  });

  it('is not seen in sentences that have a colon', () => {
    expect(
      read([
        '您好，需要这些材料：身份证、流水',
        '请提供：姓名、尾号',
        '应还：3,008.00 元',
        '好的',
        '我的尾号：3307',
      ]).map(([name]) => name),
    ).toEqual([null, null, null, null, null]);
  });

  it('leaves a time behind the words in an element of its own', () => {
    const rows = ['您好', '我想分期', '可以', '谢谢'].map(
      (text, at) => `${at % 2 ? '小林' : '小安'}：${text} <small>10:3${at}</small>`,
    );
    expect(read(rows).map(([, text]) => text)).toEqual(['您好', '我想分期', '可以', '谢谢']);
    const named = ['您好', '我想分期'].map((text) => `<b>客服:</b> ${text} <small>10:31</small>`);
    expect(read(named).map(([, text]) => text)).toEqual(['您好', '我想分期']);
  });

  it('is not seen in notices that begin alike, however often they come', () => {
    const rows = ['请勿透露验证码', '请在官方页面还款', '请留意还款日', '请核对金额'];
    for (const label of ['温馨提示', '更正', '已为您备注'])
      expect(read(rows.map((text) => `${label}：${text}`))).toEqual(
        rows.map((text) => [null, `${label}：${text}`]),
      );
  });

  it('is not seen in a clock behind a name', () => {
    const rows = ['我想办分期', '已为您登记', '好的', '请留意还款日'].map(
      (text, at) =>
        `<div><span>小安　2026-11-18 11:4${at}:27</span></div><div class="bubble">${text}</div>`,
    );
    expect(read(rows)).toEqual([
      ['小安', '我想办分期'],
      ['小安', '已为您登记'],
      ['小安', '好的'],
      ['小安', '请留意还款日'],
    ]);
    expect(chat.drafts[0]?.body).toMatchObject({ pageTime: { raw: '2026-11-18 11:40:27' } });
  });
});

describe('what a page says of a message that was taken back', () => {
  it('is no name, though it stands alone in its row outside the bubbles', () => {
    chat = fakeChat({
      start: [
        ['您好，请问有什么可以帮您', 'left'],
        ['我想办分期', 'right'],
        ['请稍等', 'left'],
      ],
    });
    for (let i = 0; i < 5; i++) {
      const row = document.createElement('div');
      row.className = 'row';
      row.textContent = '对方撤回了一条消息';
      chat.list.append(row);
      chat.add(`第 ${i} 句`, 'left');
    }
    chat.rest();
    expect(chat.heard().filter((text) => text === '对方撤回了一条消息')).toHaveLength(5);
  });
});

describe('a file that was sent', () => {
  it('is kept by its name', () => {
    chat = fakeChat({
      html: '<div class="row"><div class="bubble"><a href="https://a.example/1">还款计划.pdf</a><div>120 KB</div></div></div>',
    });
    chat.rest();
    expect(chat.drafts[0]?.personal).toMatchObject({ fileName: '还款计划.pdf' });
  });
});
