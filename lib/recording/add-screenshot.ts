import { type AppendFailure, appendToLedger } from '@/lib/db/ledger';
import { browser } from '@/lib/platform/browser';
import type { Result } from '@/lib/result';
import { err, ok } from '@/lib/result';
import { toHex } from '@/lib/transcript/commitment';
import type { RecordingDeps } from './deps';

export type ScreenshotFailure = 'not-permitted' | AppendFailure;

/**
 * Takes a picture of what the tab shows and stores it with its hash. The browser allows that only after the
 * toolbar icon or a shortcut was pressed on that very page (`activeTab`), whatever sites are enabled.
 */
export async function addScreenshot(
  deps: RecordingDeps,
  conversationId: string,
  windowId: number,
): Promise<Result<null, ScreenshotFailure>> {
  const address = await browser.tabs
    .captureVisibleTab(windowId, { format: 'png' })
    .catch(() => null);
  if (!address) return err('not-permitted');
  const bytes = bytesOf(address);
  const sha256 = toHex(await deps.crypto.sha256(bytes));
  const observedAtMs = deps.nowMs();
  const stored = await appendToLedger(
    deps,
    conversationId,
    [
      {
        id: deps.newId(),
        kind: 'attachment',
        observedAtMs,
        utcOffsetMinutes: deps.utcOffsetMinutes(observedAtMs),
        body: {
          targetId: null,
          what: 'screenshot',
          mime: 'image/png',
          bytes: bytes.length,
          sha256,
          derivedFrom: null,
        },
        personal: { fileName: `screenshot-${sha256.slice(0, 8)}.png` },
      },
    ],
    [{ sha256, mime: 'image/png', bytes }],
  );
  return stored.ok ? ok(null) : err(stored.error);
}

function bytesOf(dataUrl: string): Uint8Array<ArrayBuffer> {
  const binary = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
