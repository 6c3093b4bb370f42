/** Room for "(12/12)" before each part. */
const PREFIX_ROOM = 7;
const HIGH_SURROGATE = /[\ud800-\udbff]$/;

/** Cuts one over-long piece at punctuation, or hard where there is none; never inside a character. */
function cut(piece: string, room: number): readonly string[] {
  const cuts: string[] = [];
  let rest = piece;
  while (rest.length > room) {
    const head = rest.slice(0, room);
    const at =
      Math.max(...['，', '；', '、', '。', '：'].map((mark) => head.lastIndexOf(mark))) + 1;
    let end = at > room / 3 ? at : room;
    if (HIGH_SURROGATE.test(rest.slice(0, end)) && end > 1) end -= 1;
    cuts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === '' ? cuts : [...cuts, rest];
}

/**
 * Packs pieces into as few messages as fit `limit` UTF-16 units, in order, numbered (1/3) when there is more than one.
 * Limits below 20 are taken as 20: nothing readable fits less.
 */
export function packParts(pieces: readonly string[], limit: number | null): readonly string[] {
  const whole = pieces.join('');
  if (limit === null || whole.length <= limit) return whole === '' ? [] : [whole];
  const room = Math.max(20, limit) - PREFIX_ROOM;
  const bodies: string[] = [];
  for (const piece of pieces.flatMap((one) => cut(one, room))) {
    const last = bodies.at(-1);
    if (last !== undefined && last.length + piece.length <= room)
      bodies[bodies.length - 1] = last + piece;
    else bodies.push(piece);
  }
  return bodies.map((body, index) => `(${index + 1}/${bodies.length})${body}`);
}
