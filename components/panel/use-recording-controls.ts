import { useState } from 'react';
import { type StartError, useServices } from '@/components/services-context';
import type { Result } from '@/lib/result';

/** Start, allow a frame, pause: with the last refusal kept until the next press. */
export function useRecordingControls() {
  const services = useServices();
  const [error, setError] = useState<StartError | null>(null);
  const [isBusy, setBusy] = useState(false);

  // The call itself stays synchronous: the browser ties its permission question to this very click.
  const track = (answer: Promise<Result<null, StartError>>) => {
    setBusy(true);
    setError(null);
    void answer.then((result) => {
      setBusy(false);
      if (!result.ok) setError(result.error);
    });
  };

  return {
    error,
    isBusy,
    start: () => track(services.startRecording()),
    allowFrame: (origin: string) => track(services.allowFrame(origin)),
    pause: () => void services.pauseRecording(),
    resume: () => void services.resumeRecording(),
    stop: () => void services.stopRecording(),
  };
}

export type RecordingControls = ReturnType<typeof useRecordingControls>;
