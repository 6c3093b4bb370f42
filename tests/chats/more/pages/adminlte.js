import 'admin-lte/dist/css/adminlte.css';
import { avatar, createZoo, fmt, settle } from '@zoo/_lib/zoo.js';
import script from '@zoo/scripts/iframe.json';

/** Markup as in the template's own examples: name at one edge, time at the other, written by hand into the page. */
const zoo = createZoo({
  name: 'adminlte', half: 'more', script,
  opts: { timeVia: 'own', label: fmt.zhMdhm, recall: 'remove', typing: false, kinds: ['text', 'image'] },
});
const label = fmt.zhMdhm;
const el = (html) => {
  const box = document.createElement('template');
  box.innerHTML = html.trim();
  return box.content.firstElementChild;
};
function rowOf(item) {
  if (item.role === 'system') {
    const line = el('<div class="sys"></div>');
    line.textContent = item.text;
    return line;
  }
  const me = item.role === 'customer';
  const row = el(`<div class="direct-chat-msg${me ? ' end' : ''}"><div class="direct-chat-infos clearfix"><span class="direct-chat-name float-${me ? 'end' : 'start'}"></span><span class="direct-chat-timestamp float-${me ? 'start' : 'end'}"></span></div><img class="direct-chat-img" src="${avatar(me ? '我' : '客', me ? '#7d8ea3' : '#1677ff')}" alt="头像"><div class="direct-chat-text"></div></div>`);
  row.querySelector('.direct-chat-name').textContent = me ? script.customer : script.agent;
  row.querySelector('.direct-chat-timestamp').textContent = label(item.time);
  const text = row.querySelector('.direct-chat-text');
  text.style.whiteSpace = 'pre-wrap';
  if (item.kind === 'image') text.append(el(`<img src="${avatar('图')}" width="120" height="120" alt="${item.alt}">`));
  else text.textContent = item.text;
  return row;
}
const rows = new Map();
let box;
zoo._paint = async (change) => {
  if (change.op === 'push') for (const item of change.items) { rows.set(item.id, rowOf(item)); box.append(rows.get(item.id)); }
  if (change.op === 'prepend') { for (const item of change.items) rows.set(item.id, rowOf(item)); box.prepend(...change.items.map((item) => rows.get(item.id))); }
  if (change.op === 'remove') rows.get(change.item.id).remove();
  if (change.edit) { const row = rowOf(change.item); rows.get(change.item.id).replaceWith(row); rows.set(change.item.id, row); }
  if (change.op === 'push') box.scrollTop = box.scrollHeight;
  await settle(0);
};
zoo.ready = new Promise((done) => setTimeout(async () => {
  document.getElementById('app').innerHTML = `<div class="card-header"><h3 class="card-title">在线客服</h3><div class="card-tools"><span class="badge text-bg-primary">3</span></div></div><div class="card-body"><div class="direct-chat-messages"></div><div class="direct-chat-contacts"><ul class="contacts-list"><li><div class="contacts-list-info"><span class="contacts-list-name">贷后客服<small class="contacts-list-date float-end">11-20</small></span><span class="contacts-list-msg">您好，请问有什么可以帮您</span></div></li><li><div class="contacts-list-info"><span class="contacts-list-name">账单客服<small class="contacts-list-date float-end">11-02</small></span><span class="contacts-list-msg">好的，再见</span></div></li></ul></div></div><div class="card-footer"><div class="input-group"><input class="form-control" placeholder="输入消息 ..."><button type="button" class="btn btn-primary">发送</button></div></div>`;
  box = document.querySelector('.direct-chat-messages');
  for (const item of zoo.state.items) { rows.set(item.id, rowOf(item)); box.append(rows.get(item.id)); }
  box.scrollTop = box.scrollHeight;
  await settle(500);
  done(true);
}, 300));
