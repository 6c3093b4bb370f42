import { createContext, useContext, useEffect, useId } from 'react';

type Report = (fieldId: string, isUnreadable: boolean) => void;

/** Who wants to know of live fields below that hold something that cannot be read. */
export const UnreadableFields = createContext<Report | null>(null);

/** Says that this field cannot be read, for as long as that is so and the field is there; whether anyone wants to know. */
export function useReportUnreadable(isUnreadable: boolean): boolean {
  const report = useContext(UnreadableFields);
  const id = useId();
  useEffect(() => {
    if (!isUnreadable || report === null) return;
    report(id, true);
    return () => report(id, false);
  }, [isUnreadable, report, id]);
  return report !== null;
}
