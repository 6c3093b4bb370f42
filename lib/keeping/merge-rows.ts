type Row = Readonly<Record<string, unknown>>;

/**
 * Two versions of the same row made one: the newer wins, but what only the older one says is kept. Tags are put
 * together, and a remark that differs stands below the other, so that neither side loses a word.
 */
export function mergeRows(table: string, own: Row, incoming: Row): Row {
  const [older, newer] = stampOf(incoming) > stampOf(own) ? [own, incoming] : [incoming, own];
  const merged: Record<string, unknown> = { ...older, ...newer };
  for (const [name, value] of Object.entries(older))
    if (merged[name] === null || merged[name] === undefined) merged[name] = value;
  return table === 'annotations' ? { ...merged, ...bothAnnotations(older, newer) } : merged;
}

function stampOf(row: Row): number {
  const stamp = row.updatedAtMs ?? row.deletedAtMs;
  return typeof stamp === 'number' ? stamp : 0;
}

function bothAnnotations(older: Row, newer: Row): Row {
  const remarks = [newer.remark, older.remark].filter(
    (remark): remark is string => typeof remark === 'string' && remark !== '',
  );
  const [first = '', second = ''] = remarks;
  return {
    isStarred: newer.isStarred === true || older.isStarred === true,
    tags: [...new Set([...listOf(newer.tags), ...listOf(older.tags)])],
    remark: first.includes(second) ? first : `${first}\n${second}`,
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
