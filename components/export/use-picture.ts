import { useEffect, useState } from 'react';
import { useServices } from '@/components/services-context';

/** Address of a stored picture while the view is shown; null while loading or when it is missing. */
export function usePicture(sha256: string | null): string | null {
  const { handover } = useServices();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (sha256 === null) return;
    let made: string | null = null;
    let isGone = false;
    void handover.readPicture(sha256).then((blob) => {
      if (!blob || isGone) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [handover, sha256]);
  return url;
}
