// What the pages written in one file share.
import { wireSend } from './dom.js';
import { drive } from './sync.js';
import { settle, sleep } from './zoo.js';
export const p2 = (n) => String(n).padStart(2, '0');
/** A part of the page from markup. */
export const html = (text) => { const t = document.createElement('template'); t.innerHTML = text.trim(); return t.content.firstElementChild; };
export const daysAgo = (t) => { const now = new Date(); const then = new Date(t); now.setHours(0, 0, 0, 0); then.setHours(0, 0, 0, 0); return Math.round((now - then) / 864e5); };
/** The messages of each day under its own heading. */
export const byDay = (items) => { const days = []; for (const it of items) { const key = new Date(it.time).toDateString(); if (days.at(-1)?.key !== key) days.push({ key, time: it.time, items: [] }); days.at(-1).items.push(it); } return days; };
/** Draws, opens the end, and lets a person send. */
export function run({ zoo, scroller, draw, box, button }) {
  const { end } = drive(zoo, { scroller, draw });
  zoo.ready = (async () => { await sleep(400); draw(); await settle(100); end(); return true; })();
  wireSend({ box, button, zoo });
}
