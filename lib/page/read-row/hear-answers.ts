import { type Group, hasBody } from '@/lib/page/follow/row-groups';

/** 「18:00」 or 「已读」 where sentences usually stand, beside a line that tells who or when, is an answer. */
export function hearAnswers(groups: readonly Group[]): void {
  if (groups.some(hasBody)) return;
  const items = groups.flatMap((group) => group.items);
  const words = items.filter(
    ({ usual, segment }) => usual === 'words' && segment.kind === 'text' && !segment.centred,
  );
  const [said] = words;
  const isTold = items.some((item) => item !== said && (item.as === 'time' || item.as === 'name'));
  if (!said || words.length > 1 || !isTold) return;
  Object.assign(said, {
    as: 'body',
    text: said.segment.text,
    name: null,
    time: null,
    status: null,
  });
}
