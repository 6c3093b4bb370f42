import { type ExportOrder, serveExport } from '@/lib/handover/export-work';

addEventListener('message', ({ data }: MessageEvent<ExportOrder>) => {
  void serveExport(data, (event) => postMessage(event));
});
