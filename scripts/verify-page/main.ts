import { recordWords } from '@/lib/i18n/record-words';
import { blobSource } from '@/lib/platform/blob-source';
import { quickSha256 } from '@/lib/platform/crypto';
import { sha256Now } from '@/lib/records/sha256';
import { checkTimestamps } from '@/lib/records/timestamp/check-timestamps';
import { verifyZip } from '@/lib/records/verify/verify-package';
import { drawReport } from './draw-report';

const shown = recordWords(navigator.language.startsWith('zh') ? 'zh-CN' : 'en');
const say = (key: string) => shown.say(`verifyPage.${key}`);

function find<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`missing #${id}`);
  return element as T;
}

function label(): void {
  document.documentElement.lang = navigator.language.startsWith('zh') ? 'zh-CN' : 'en';
  document.title = say('title');
  for (const id of ['title', 'lead', 'choose', 'codes-label'])
    find(id).textContent = say(id === 'codes-label' ? 'codes' : id);
}

async function check(file: File): Promise<void> {
  const result = find('result');
  result.textContent = say('running');
  const suppliedCodes = find<HTMLTextAreaElement>('codes')
    .value.split('\n')
    .filter((line) => line.trim() !== '');
  const { report, record } = await verifyZip(blobSource(file), {
    // Half a gigabyte of pictures would hold the page up for long.
    sha256: globalThis.crypto?.subtle ? quickSha256 : sha256Now,
    wordsFor: recordWords,
    suppliedCodes,
  });
  // A page opened from a disk has WebCrypto in every browser of today; without it nothing is claimed of timestamps.
  const timestamps = record && globalThis.crypto?.subtle ? await checkTimestamps(record) : [];
  result.replaceChildren(drawReport({ report, timestamps, fileName: file.name }, shown));
}

label();
const input = find<HTMLInputElement>('file');
input.addEventListener('change', () => {
  const file = input.files?.[0];
  if (file) void check(file);
});
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file) void check(file);
});
