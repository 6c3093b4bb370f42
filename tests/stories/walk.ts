import { expect } from '@playwright/test';
import { words } from '../e2e/words';
import { otherSide } from './other-side';
import { button, field, label, menuItem, type StoryScreen, tab, withText } from './screen';
import { type Meets, READ_BACK, type Story } from './stories';

/** The two screens of a story, and what leads from one to the other. */
export interface Stage {
  /** The chat page, in front of a panel that has just been opened for the first time. */
  readonly chat: StoryScreen;
  readonly panel: StoryScreen;
  /** Opens the letters of the conversation in the panel. */
  readonly openLetters: () => Promise<StoryScreen>;
  /** The newest package made by the panel. */
  readonly exported: () => Promise<Buffer>;
}

/** A story from an empty profile to the exported record and a letter. */
export async function walk(
  story: Story,
  stage: Stage,
): Promise<{ record: Buffer; letter: Buffer }> {
  const { chat, panel } = stage;
  const other = otherSide(story.id);
  await begin(story, panel);
  await tell(chat, panel, other.opening);
  if (story.stopsAfter?.includes(-1)) await seeStopCard(panel);
  for (const [place, line] of story.says.entries()) {
    const say = async (text: string, isReadBack: boolean): Promise<void> => {
      if (isReadBack) await press(panel, insertPart(text));
      else await insert(panel, text);
      await sendByHand(chat, text);
      await tell(chat, panel, other.answer(text));
    };
    if (line === READ_BACK) await sayReadBack(story, panel, (text) => say(text, true));
    else await say(line, false);
    if (story.stopsAfter?.includes(place)) await seeStopCard(panel);
  }
  for (const what of story.meets) await meet(panel, what);
  return { record: await exportRecord(stage), letter: await writeLetter(story, stage) };
}

async function press(screen: StoryScreen, xpath: string): Promise<void> {
  await screen.front();
  await screen.press(xpath);
}

/** Three answers are enough. */
async function begin(story: Story, panel: StoryScreen): Promise<void> {
  await press(panel, button(words('panel', 'firstRun.skip')));
  await panel.press(label(words('negotiation', 'product.huabei')));
  await panel.fill(field(words('debts', 'start.total')), story.owedYuan);
  await panel.fill(field(words('debts', 'start.since')), '2026-10-20');
  await panel.press(button(words('debts', 'start.done')));
  await panel.press(button(words('panel', 'start.button')));
  await panel.see(withText(words('panel', 'light.recording')));
}

/** The other side speaks, and the record has it. */
async function tell(
  chat: StoryScreen,
  panel: StoryScreen,
  lines: readonly { readonly speaker: string; readonly text: string }[],
): Promise<void> {
  await chat.front();
  for (const { speaker, text } of lines)
    await chat.run(`chat.say(${JSON.stringify(speaker)}, ${JSON.stringify(text)})`);
  await recorded(panel, lines.at(-1)?.text ?? null);
}

/** Waits until a line stands in the ledger, which the panel reads. */
async function recorded(panel: StoryScreen, text: string | null): Promise<void> {
  if (text === null) return;
  const isThere = `(async () => {
    const db = await new Promise((ok) => { const r = indexedDB.open('parley'); r.onsuccess = () => ok(r.result); });
    const all = await new Promise((ok) => { const r = db.transaction('entries').objectStore('entries').getAll(); r.onsuccess = () => ok(r.result); });
    db.close();
    return all.some((entry) => JSON.stringify(entry.personal ?? {}).includes(${JSON.stringify(JSON.stringify(text).slice(1, -1))}));
  })()`;
  await expect
    .poll(() => panel.run<boolean>(isThere), { timeout: 20_000, message: text })
    .toBe(true);
}

const inDraft = (name: string): string => `//section[.//*[@id='draft']]${button(name)}`;

async function insert(panel: StoryScreen, text: string): Promise<void> {
  await press(panel, tab(words('panel', 'tabs.negotiate')));
  await panel.fill("//*[@id='draft']", text);
  await panel.press(inDraft(words('phrasing', 'insert')));
}

/** What the panel put into the chat's input is sent by the person, with the page's own button. */
async function sendByHand(chat: StoryScreen, text: string): Promise<void> {
  await chat.front();
  await expect.poll(() => chat.run('chat.value()'), { timeout: 20_000 }).toBe(text);
  await chat.press("//button[@type='submit']");
  expect(await chat.run('chat.sent.at(-1)')).toBe(text);
}

async function goToStage(panel: StoryScreen, number: number): Promise<void> {
  await press(panel, tab(words('panel', 'tabs.negotiate')));
  await panel.press("//button[.//*[@id='stage-name']]");
  await panel.press(menuItem(`第 ${number} 步`));
}

const insertPart = (text: string): string =>
  `//article//div[p[normalize-space(.)=${JSON.stringify(text)}]]${button(words('agreement', 'readBack.insert'))}`;

/** The parts of the read-back, as the panel composed them for this chat. */
async function readBack(story: Story, panel: StoryScreen): Promise<readonly string[]> {
  await goToStage(panel, 4);
  const make = button(words('agreement', 'readBack.make'));
  await panel.see(`${make} | //article[@aria-label='${words('agreement', 'readBack.title')}']`);
  if ((await panel.count(make)) > 0) await panel.press(make);
  const article = `//article[@aria-label='${words('agreement', 'readBack.title')}']`;
  await panel.see(article);
  if (story.limit)
    await panel.run(`(() => {
      const select = document.querySelector('article select');
      const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set;
      set.call(select, '${story.limit}');
      select.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
  return panel.run<string[]>(
    `[...document.querySelectorAll("article[aria-label='${words('agreement', 'readBack.title')}'] p[lang]")].map((p) => p.textContent.trim())`,
  );
}

/** One part after the other; what has been said yes to meanwhile is not read back again. */
async function sayReadBack(
  story: Story,
  panel: StoryScreen,
  say: (text: string) => Promise<void>,
): Promise<void> {
  const said = new Set<string>();
  let isLast = false;
  while (!isLast) {
    const parts = await readBack(story, panel);
    const text = parts.find((part) => !said.has(part));
    if (text === undefined) return;
    said.add(text);
    await say(text);
    isLast = text === parts.at(-1);
  }
}

const evidenceOf = (item: string): string =>
  `//li[.//input[@aria-label='${words('negotiation', `checklist.${item}.label`)}']]//button[normalize-space(.)='${words('checklist-ui', 'evidence')}']`;

async function onThePage(panel: StoryScreen, xpath: string): Promise<void> {
  await expect
    .poll(() => panel.count(xpath), { timeout: 20_000, message: xpath })
    .toBeGreaterThan(0);
}

async function meet(panel: StoryScreen, what: Meets): Promise<void> {
  switch (what) {
    case 'said-figures':
      await goToStage(panel, 3);
      return onThePage(panel, evidenceOf('propose.amountDateSaid'));
    case 'staff':
      await goToStage(panel, 2);
      return onThePage(panel, evidenceOf('contact.agentId'));
    case 'ticket':
      await goToStage(panel, 2);
      return onThePage(panel, evidenceOf('contact.ticket'));
    case 'offer':
      await press(panel, tab(words('panel', 'tabs.offers')));
      return onThePage(panel, '//article');
    case 'confirmed':
      await goToStage(panel, 4);
      await onThePage(panel, evidenceOf('confirm.readBack'));
      return onThePage(panel, `//button[.='${words('agreement', 'readBack.affirmed')}']`);
    case 'contradiction':
      await goToStage(panel, 4);
      return onThePage(panel, withText(words('agreement', 'states.conflict')));
  }
}

/**
 * A card lies over everything, and says what is wrong; it is put away with its own button. A sign that is read while it
 * is being pressed makes it grow or follow by another one, as it does for a person, who presses once more.
 */
async function seeStopCard(panel: StoryScreen): Promise<void> {
  const done = `//*[@role='dialog']${button(words('safety-ui', 'done'))}`;
  await panel.front();
  await panel.see(done);
  await panel.press(done);
  const isGone = await expect
    .poll(() => panel.count(done))
    .toBe(0)
    .then(() => true)
    .catch(() => false);
  if (isGone) return;
  await panel.press(done);
  await expect.poll(() => panel.count(done)).toBe(0);
}

async function exportRecord({ panel, exported }: Stage): Promise<Buffer> {
  await press(panel, button(words('panel', 'menu.label')));
  await panel.press(menuItem(words('panel', 'menu.export')));
  await panel.press(button(words('handover', 'run')));
  await panel.see("//*[@role='dialog']//*[contains(text(), '.zip')]");
  return exported();
}

/** Keeps what the page hands to the browser's downloads next, as base64. */
const KEEP_NEXT_FILE = `(() => {
  globalThis.keptFile = new Promise((kept) => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const reader = new FileReader();
      reader.onload = () => kept(String(reader.result).split(',')[1]);
      reader.readAsDataURL(blob);
      return make.call(URL, blob);
    };
  });
})()`;

/** Picks the kind, fills what the letter asks for, and saves it. */
async function writeLetter(story: Story, stage: Stage): Promise<Buffer> {
  const letters = await stage.openLetters();
  const kind = words('letters', `kinds.${story.letter}`);
  await letters.press(`//button[.//strong[.='${kind}']]`);
  await letters.see(`//article[@aria-label]`);
  const blanks = '//fieldset//*[self::textarea or self::input[not(@type="checkbox")]]';
  for (
    let left = await letters.count(`${blanks}[.='' and not(@value!='')]`), at = 1;
    at <= left;
    at++
  )
    await letters.fill(`(${blanks})[${at}]`, '2026年11月28日');
  await letters.run(KEEP_NEXT_FILE);
  await letters.press(button(words('letters', 'actions.save')));
  return Buffer.from(await letters.run<string>('keptFile'), 'base64');
}
