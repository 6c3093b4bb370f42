import { unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { readEntries } from '@/lib/db/ledger';
import { type WriteDeps, writeExport } from '@/lib/handover/write-export';
import { findSensitive as detect } from '@/lib/nlu/sensitive/sensitive';
import { EXPORT_FORMATS, type ExportRequest } from '@/lib/records/export-request';
import { findSensitive } from '@/lib/records/find-sensitive';
import { choiceOf, NOTHING_HIDDEN } from '@/lib/records/hiding';
import { NO_REDACTION, type RedactionChoice } from '@/lib/records/redact';
import { verifyWithPython } from '../records/python-verifier';
import { ID_NUMBER, PHONE, PICTURE_HASH, SECRET_PICTURE, storedTalk } from './stored-talk';

vi.setConfig({ testTimeout: 30_000 });

function request(over: Partial<ExportRequest> = {}): ExportRequest {
  return {
    conversationId: 'c1',
    format: 'package',
    language: 'zh-CN',
    redaction: NO_REDACTION,
    painted: [],
    calendarTitle: '有一项待办',
    ...over,
  };
}

async function made(deps: WriteDeps, over: Partial<ExportRequest>) {
  const result = await writeExport(deps, request(over), () => undefined);
  if (!result.ok) throw new Error(result.error);
  const { fileName, file } = result.value;
  return { fileName, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Every name and content in a file, zips unpacked. */
function allText(fileName: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder();
  if (!fileName.endsWith('.zip')) return `${fileName}\n${decoder.decode(bytes)}`;
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${decoder.decode(content)}`)
    .join('\n');
}

async function hidden(deps: WriteDeps): Promise<RedactionChoice> {
  const conversations = [{ id: 'c1', entries: await readEntries(deps.db, 'c1') }];
  const words = ['王小明'];
  const findings = findSensitive({ conversations }, (text) => detect(text, { names: words }));
  const answers = { groups: ['id', 'phone'], words, attachments: [PICTURE_HASH] } as const;
  return choiceOf({ ...NOTHING_HIDDEN, ...answers }, findings);
}

test('a package is checked, verifies with the other verifier and tells its progress', async () => {
  const deps = await storedTalk();
  const seen: string[] = [];
  const result = await writeExport(deps, request(), ({ stage }) => seen.push(stage));
  expect(result).toMatchObject({ ok: true, value: { fileName: /^parley-[\d-]+-[0-9a-f]+\.zip$/ } });
  expect([...new Set(seen)]).toEqual(['reading', 'writing', 'checking']);
  const { bytes } = await made(deps, {});
  expect(verifyWithPython([{ zip: bytes }])[0]?.problems).toEqual([]);
});

test('what is hidden stands in no format, in no name, and the chain still verifies', async () => {
  const deps = await storedTalk();
  const redaction = await hidden(deps);
  for (const format of EXPORT_FORMATS.filter((one) => one !== 'calendar')) {
    const plain = await made(deps, { format });
    expect(allText(plain.fileName, plain.bytes)).toContain(ID_NUMBER);
    const { fileName, bytes } = await made(deps, { format, redaction });
    const text = allText(fileName, bytes);
    for (const secret of [ID_NUMBER, PHONE, '138-0013-8000', '王小明', 'a picture with'])
      expect(text, format).not.toContain(secret);
    expect(text, format).toContain('每期850元');
    if (format !== 'package') continue;
    const [report] = verifyWithPython([{ zip: bytes }]);
    expect(report?.problems).toEqual([]);
    expect(report?.withheld.map(({ place }) => place)).toEqual([
      'c1:3:text',
      'c1:4:text',
      'c1:6:fileName',
    ]);
  }
});

test('a painted picture goes out in place of its original', async () => {
  const deps = await storedTalk();
  const bytes = new TextEncoder().encode('black boxes only');
  const painted = [{ originalSha256: PICTURE_HASH, mime: 'image/png', bytes }];
  const { bytes: zip, fileName } = await made(deps, { painted });
  const text = allText(fileName, zip);
  expect(text).toContain('black boxes only');
  expect(text).not.toContain(new TextDecoder().decode(SECRET_PICTURE));
  expect(verifyWithPython([{ zip }])[0]?.problems).toEqual([]);
});

test('nothing is handed over when the store changed meanwhile', async () => {
  const deps = await storedTalk();
  const tampering: WriteDeps = {
    ...deps,
    writeFile: async (fill) => {
      const file = await deps.writeFile(fill);
      await deps.db.entries.toCollection().modify({ hash: 'f'.repeat(64) });
      return file;
    },
  };
  expect(await writeExport(tampering, request(), () => undefined)).toEqual({
    ok: false,
    error: 'check-failed',
  });
});

test('a damaged file is not handed over', async () => {
  const deps = await storedTalk();
  for (const format of ['package', 'text'] as const) {
    const damaging: WriteDeps = {
      ...deps,
      writeFile: async (fill) => {
        const bytes = new Uint8Array(await (await deps.writeFile(fill)).arrayBuffer());
        bytes[200] = (bytes[200] ?? 0) ^ 1;
        return new Blob([bytes]);
      },
    };
    const result = await writeExport(damaging, request({ format }), () => undefined);
    expect(result).toEqual({ ok: false, error: 'check-failed' });
  }
});

test('a calendar needs an agreement with dates', async () => {
  const deps = await storedTalk();
  const result = await writeExport(deps, request({ format: 'calendar' }), () => undefined);
  expect(result).toEqual({ ok: false, error: 'nothing-agreed' });
});

test('a full disk is said to be that, and a fault of any other kind is not hidden', async () => {
  const deps = await storedTalk();
  const failing = (cause: Error) =>
    writeExport({ ...deps, writeFile: () => Promise.reject(cause) }, request(), () => undefined);
  const full = new DOMException('the disk is full', 'QuotaExceededError');
  expect(await failing(full)).toEqual({ ok: false, error: 'no-space' });
  await expect(failing(new Error('torn'))).rejects.toThrow('torn');
});
