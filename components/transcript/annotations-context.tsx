import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useServices } from '@/components/services-context';
import { type Annotation, blankAnnotation } from '@/lib/transcript/annotation';

/** Annotations of the conversation in view, and what can be done to a row besides reading it. */
interface Annotations {
  readonly of: (targetId: string) => Annotation | null;
  readonly save: (annotation: Annotation) => Promise<boolean>;
  readonly toggleStar: (targetId: string) => void;
  /** Row whose remark and tags are being written. */
  readonly edited: Annotation | null;
  readonly edit: (targetId: string | null) => void;
  /** Row around which an excerpt is being cut. */
  readonly excerptOf: string | null;
  readonly cutExcerpt: (targetId: string | null) => void;
}

const AnnotationsContext = createContext<Annotations | null>(null);

interface Props {
  readonly conversationId: string;
  readonly children: ReactNode;
}

export function AnnotationsProvider({ conversationId, children }: Props) {
  const { records, useLive, nowMs } = useServices();
  const stored = useLive(() => records.listAnnotations(conversationId), [conversationId]);
  const [editedId, setEdited] = useState<string | null>(null);
  const [excerptOf, cutExcerpt] = useState<string | null>(null);
  const value = useMemo<Annotations>(() => {
    const byTarget = new Map(stored?.map((one) => [one.targetId, one]));
    const known = (id: string) => byTarget.get(id) ?? blankAnnotation(conversationId, id);
    const save = async (annotation: Annotation) =>
      (await records.saveAnnotation({ ...annotation, updatedAtMs: nowMs() })).ok;
    return {
      of: (targetId) => byTarget.get(targetId) ?? null,
      save,
      toggleStar: (targetId) => {
        const last = known(targetId);
        void save({ ...last, isStarred: !last.isStarred });
      },
      edited: editedId === null ? null : known(editedId),
      edit: setEdited,
      excerptOf,
      cutExcerpt,
    };
  }, [stored, conversationId, records, nowMs, editedId, excerptOf]);
  return <AnnotationsContext.Provider value={value}>{children}</AnnotationsContext.Provider>;
}

/** Null where rows are only read, as in the panel. */
export function useAnnotations(): Annotations | null {
  return useContext(AnnotationsContext);
}
