import type { PapersServices } from '@/components/case/papers-services';
import { logProblem } from '@/lib/log';
import { downloadFile } from '@/lib/platform/download';
import type { RecordingDeps } from '@/lib/recording/deps';
import { dropPaper, keepPaper, readPaper } from '@/lib/recording/keep-paper';

export function papersServices(deps: RecordingDeps): PapersServices {
  return {
    keep: (file) => keepPaper(deps, file),
    async takeOut(file) {
      const bytes = await readPaper(deps, file);
      if (bytes) downloadFile(bytes, file.name);
      return bytes !== null;
    },
    drop: (file) => dropPaper(deps, file).catch((cause) => logProblem('drop paper', cause)),
  };
}
