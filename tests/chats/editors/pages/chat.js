import { EDITORS } from './editors/all.js';

const query = new URLSearchParams(location.search);
const place = document.getElementById('place');
const root = query.get('shadow') ? place.attachShadow({ mode: query.get('shadow') }) : place;

let sent = 0;
const said = [
  ['agent', '您好，请问有什么可以帮您？'],
  ['customer', '您好，我想咨询花呗逾期的还款安排。'],
  ['agent', '可以为您申请分6期，每期800元，您看可以吗？'],
  ['customer', '我先核算一下。'],
];

const style = document.createElement('style');
style.textContent = `
  .talk { height: 240px; overflow-y: auto; padding: 8px; }
  .line { display: flex; margin: 8px 0; }
  .line.customer { justify-content: flex-end; }
  .bubble { max-width: 70%; padding: 6px 10px; border-radius: 8px; background: #eef2f5; }
  .customer .bubble { background: #d8efec; }
  .compose { display: flex; gap: 8px; padding: 8px; border-top: 1px solid #ccc; }
  .box { flex: 1; min-height: 60px; border: 1px solid #aaa; }
  .box textarea, .box input, .box [contenteditable] { width: 100%; min-height: 40px; box-sizing: border-box; outline: none; }
`;
const talk = document.createElement('div');
talk.className = 'talk';
for (const [who, text] of said) {
  const line = document.createElement('div');
  line.className = `line ${who}`;
  const bubble = document.createElement('div');
  bubble.className = 'bubble';
  bubble.textContent = text;
  line.append(bubble);
  talk.append(line);
}
const form = document.createElement('form');
form.className = 'compose';
const box = document.createElement('div');
box.className = 'box';
const button = document.createElement('button');
button.textContent = '发送';
form.append(box, button);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  sent++;
});
form.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') sent++;
});
root.append(style, talk, form);

const mounted = EDITORS[query.get('editor') ?? 'textarea'](box);
window.editor = {
  ready: Promise.resolve(mounted),
  value: async () => (await mounted).value(),
  sent: () => sent,
};
