import type { MessagePiece } from '@/lib/page/read-row/piece';
import type { Tagged } from '@/lib/page/read-row/tag-segment';

type Body = Pick<MessagePiece, 'text' | 'content' | 'links' | 'fileName'>;

const PLACEHOLDER = { image: '[图片]', video: '[视频]', audio: '[语音]', file: '[文件]' } as const;

function mediaText(kind: keyof typeof PLACEHOLDER, alt: string): string {
  return alt === '' ? PLACEHOLDER[kind] : `${PLACEHOLDER[kind]} ${alt}`;
}

const FILE =
  /^[^\n/\\]{1,120}\.(?:pdf|ofd|docx?|xlsx?|pptx?|csv|txt|zip|rar|7z|jpe?g|png|mp[34])$/i;

/** A line that is the name of a file and nothing else. */
function fileNameIn(lines: readonly string[]): string | null {
  return (
    lines
      .flatMap((text) => text.split('\n'))
      .find((line) => FILE.test(line.trim()))
      ?.trim() ?? null
  );
}

const RATING =
  /^.{0,8}(?:评价|满意度|打分|服务.{0,6}满意|rate (?:this|your|our|the) )[^。\n]{0,16}(?:$|(?:\n.{1,10}){2,}$)/i;
/** 「请对本次服务进行评价」, alone or with what can be chosen: a card that asks how the service was is a tool of the page. */
export const asksRating = (text: string): boolean => RATING.test(text);

const NO_LINKS: readonly string[] = [];

/** What one bubble says, line by line, and of what kind it is. Null when nothing was said. */
export function bodyOf(items: readonly Tagged[]): Body | null {
  const lines: string[] = [];
  let links: readonly string[] = NO_LINKS;
  let media: 'image' | 'file' | null = null;
  let buttons = 0;
  let words = 0;
  for (const item of items) {
    const { segment } = item;
    if (item.as === 'button' || item.as === 'body')
      if (segment.links.length > 0) links = [...links, ...segment.links];
    if (item.as === 'button') {
      buttons += 1;
      lines.push(segment.text);
    } else if (item.as === 'body' && segment.kind === 'text') {
      words += 1;
      lines.push(item.text);
    } else if (item.as === 'body' && segment.kind !== 'button') {
      media = 'image';
      lines.push(mediaText(segment.kind as keyof typeof PLACEHOLDER, segment.text));
    }
  }
  const text = lines.filter((line) => line !== '').join('\n');
  if (text === '' || (words === 0 && media === null)) return null;
  if (words < 3 && buttons > 0 && media === null && lines.length > 2 && asksRating(text))
    return null;
  const card = buttons > 0 && words > 0;
  return {
    text,
    content: card ? 'card' : media !== null && words === 0 ? media : 'text',
    links: links.length === 0 ? links : [...new Set(links)],
    fileName: links.length > 0 || buttons > 0 ? fileNameIn(lines) : null,
  };
}
