// Opens a browser window with the extension at the practice chat, the panel beside it, and waits until it is closed.
import { launchExtension } from './lib/extension';

const running = await launchExtension({ headless: false });
const page = running.context.pages()[0] ?? (await running.context.newPage());
await page.goto(running.url('rehearsal.html'));
await running.pressIcon(page);
console.log('Chromium is open at the practice chat. Close its window to end.');
await new Promise((resolve) => running.context.once('close', resolve));
await running.close();
