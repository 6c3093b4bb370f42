import type { HandoverServices } from '@/components/export/handover-services';
import { EXTENSIONS } from '@/lib/handover/single-file';
import { wholePackage } from '@/lib/records/export-request';
import { ok } from '@/lib/result';
import { writable } from './writable';

export type ExportCall = Parameters<HandoverServices['exportRecord']>[0];

/** Hands nothing over, and keeps what was asked for. */
export function fakeHandover(exported: ExportCall[]): HandoverServices {
  return {
    exportRecord: async (request) => {
      exported.push(request);
      const fileName = `parley-2026-11-23-k3v9.${EXTENSIONS[request.format]}`;
      return ok({ fileName, bytes: 48_211, savedForSure: false });
    },
    exportWhole: async (id) => {
      exported.push(wholePackage(id));
      return ok({ fileName: 'a.zip', bytes: 1, savedForSure: false });
    },
    saveAgain: async () => ok(null),
    readPicture: async () => null,
    noteCodeTaken: async () => ok(null),
    authority: writable(null),
    setAuthority: async () => ok(null),
    timestamp: async () => ok({ atMs: 0 }),
    keepReading: async () => undefined,
    findReading: async () => null,
    eraseField: async () => ok(null),
  };
}
