/** For widgets that print one time for a run of messages by one person: the first of the run has it, the others stand under it. */
export function groupTimes(zoo, withinMs) {
  const own = zoo.truth;
  zoo.truth = () => {
    let first = null;
    return own().map((entry) => {
      if (entry.role === 'system') {
        first = null;
        return { ...entry, timeVia: 'none' };
      }
      const same = first?.role === entry.role && Date.parse(entry.time) - Date.parse(first.time) < withinMs;
      if (!same) {
        first = entry;
        return entry;
      }
      return { ...entry, timeVia: 'separator', sepTime: first.time };
    });
  };
}
