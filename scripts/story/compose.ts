import type { Browser } from '@playwright/test';
import type { Moment } from './walk';

const src = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;

/** Page and panel side by side, as they stand in the browser's window. */
export async function compose(browser: Browser, moment: Moment): Promise<Buffer> {
  const sheet = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await sheet.setContent(
    `<body style="margin:0;display:flex;background:#ccd"><img src="${src(moment.page)}" style="width:986px"><img src="${src(moment.panel)}" style="width:379px;border-left:1px solid #ccd"></body>`,
  );
  const png = await sheet.screenshot();
  await sheet.close();
  return png;
}
