import type { PapersServices } from '@/components/case/papers-services';
import { logProblem } from '@/lib/log';
import { downloadFile } from '@/lib/platform/download';
import type { RecordingDeps } from '@/lib/recording/deps';
import { dropPaper, keepPaper, readPaper, readPicture } from '@/lib/recording/keep-paper';

export function papersServices(deps: RecordingDeps): PapersServices {
  return {
    keep: (file) => keepPaper(deps, file),
    async takeOut(file) {
      const bytes = await readPaper(deps, file);
      if (bytes) downloadFile(bytes, file.name);
      return bytes !== null;
    },
    picture: (file) => readPicture(deps, file),
    drop: (file) => dropPaper(deps, file).catch((cause) => logProblem('drop paper', cause)),
  };
}
