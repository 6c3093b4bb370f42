import { isBoxed } from '@/lib/page/see/colours';
import { FRAMED_TEXT, isHeading, isRound } from '@/lib/page/see/element-kinds';
import { type Box, type Eyes, heightOf, type Style, widthOf } from '@/lib/page/see/eyes';
import { type OpenShadowRoot, shadowOf, slottedIn } from '@/lib/page/see/flat-tree';
import { listMarker, mayDraw, pseudoText } from '@/lib/page/see/generated-text';
import type { Kind, Looks } from '@/lib/page/see/looks';
import { drawnText, joinRuns } from '@/lib/page/see/run-text';
import { firstIn, kindOf, nodeAfter } from '@/lib/page/see/true-node';
import type { RowScan, Run, Segment } from './segment';

const MOST_ELEMENTS = 4000;
const AVATAR_PX = 72;
const EMOJI_PX = 40;
/** May name the columns of a table. */
const HEADINGS = new Set(['THEAD', 'TR']);
const MEDIA = new Set(['IMG', 'SVG', 'VIDEO', 'AUDIO', 'CANVAS']);

const isSquare = (box: Box): boolean => Math.abs(widthOf(box) - heightOf(box)) <= 8;

interface Place {
  readonly block: Element;
  readonly style: Style;
  readonly boxes: readonly Element[];
  readonly backdrop: string;
  readonly kind: Kind;
  readonly pre: boolean;
  readonly button: boolean;
  readonly link: string | null;
  readonly free: boolean;
  /** Inside a table, quotation or code of the text: what is framed there is no bubble. */
  readonly inText: boolean;
}

interface Open {
  place: Place;
  runs: Run[];
  links: string[];
}

export interface ScanTools {
  readonly eyes: Eyes;
  readonly looks: Looks;
  readonly openShadowRoot: OpenShadowRoot;
  readonly backdrop: string;
  /** Elements that are looked at in one row; what lies beyond is not read, and the ledger says so. */
  readonly most?: number;
}

/** So many of a kind without a shadow root, and the others are not asked; custom and empty elements always are. */
const HOSTLESS = 3;

class RowScanner {
  readonly segments: Segment[] = [];
  readonly avatars: { el: Element; box: Box }[] = [];
  readonly shadows: ShadowRoot[] = [];
  readonly labels: string[] = [];
  private open: Open | null = null;
  private loneImage: Element | null = null;
  private count = 0;
  huge = false;

  constructor(private readonly tools: ScanTools) {}

  element(el: Element, place: Place, top: boolean): void {
    const { looks } = this.tools;
    const kind = top ? place.kind : looks.kindOf(el, place.kind);
    if (kind.isSilent) return;
    this.huge ||= ++this.count > (this.tools.most ?? MOST_ELEMENTS);
    if (this.huge) return;
    const style = top ? place.style : looks.styleOf(el, kind);
    const { tag } = kind;
    if (kind.isOut) {
      if (style.display !== 'none') this.note(el.textContent ?? '');
      return;
    }
    if (kind.hasLabel) this.note(el.getAttribute('aria-label') ?? el.getAttribute('title') ?? '');
    if (tag === 'BR') {
      this.text('\n', el, { ...place, pre: true });
      return;
    }
    if ((top || HEADINGS.has(tag)) && !place.inText && isHeading(el)) return;
    if (MEDIA.has(tag)) {
      this.media(el, tag, place, style);
      return;
    }
    if (tag === 'TEXTAREA' || (tag === 'INPUT' && !kind.isButton)) return;
    if (/url\(/.test(style.backgroundImage) && !el.hasChildNodes()) {
      this.picture(el);
      return;
    }
    const cell = place.inText && (tag === 'TD' || tag === 'TH');
    const inline = cell || style.display.startsWith('inline') || style.display === 'contents';
    const button = place.button || kind.isButton;
    const inText = place.inText || (!top && FRAMED_TEXT.has(tag));
    const boxed = !inText && looks.isBoxed(style, kind, place.backdrop);
    const inner: Place = {
      block: inline && !button ? place.block : el,
      style: inline && !button ? place.style : style,
      boxes: boxed ? [...place.boxes, el] : place.boxes,
      backdrop:
        boxed && style.backgroundColor !== 'rgba(0, 0, 0, 0)'
          ? style.backgroundColor
          : place.backdrop,
      kind,
      pre: style.whiteSpace.startsWith('pre') || style.whiteSpace === 'break-spaces',
      button,
      link: tag === 'A' ? el.getAttribute('href') : place.link,
      inText,
      free: place.free || style.position === 'absolute' || style.position === 'fixed',
    };
    const breaks = !inline || (button && !place.button);
    if (breaks) this.close();
    if (cell && this.open) this.text(' ', el, inner);
    this.inside(el, inner, style);
    if (breaks) this.close();
  }

  private inside(el: Element, place: Place, style: Style): void {
    const { eyes } = this.tools;
    const { kind } = place;
    const shadow = this.shadowIn(el, kind);
    if (shadow) this.shadows.push(shadow);
    const draws = mayDraw(el, kind);
    const before = draws ? pseudoText(el, '::before', eyes) : null;
    if (before) this.styled(before, el, place);
    const marker = style.display === 'list-item' ? listMarker(el, style) : null;
    if (marker) this.text(marker, el, { ...place, pre: true });
    const slotted = shadow ? [] : slottedIn(el);
    for (const child of slotted) this.child(child, el, place);
    if (slotted.length === 0)
      for (let child = firstIn(shadow ?? el); child && !this.huge; child = nodeAfter(child))
        this.child(child, el, place);
    if (this.huge) return;
    const after = draws ? pseudoText(el, '::after', eyes) : null;
    if (after) this.styled(after, el, place);
    if (draws) kind.wordless = before || after ? Number.NEGATIVE_INFINITY : kind.wordless + 1;
    if (kind.tag === 'INPUT') this.text((el as HTMLInputElement).value, el, place);
  }

  private child(child: Node, el: Element, place: Place): void {
    const what = kindOf(child);
    if (what === 3) this.text((child as Text).data, el, place);
    else if (what === 1) this.element(child as Element, place, false);
  }

  private shadowIn(el: Element, kind: Kind): ShadowRoot | null {
    const isAsked =
      kind.hostless < HOSTLESS || el.firstChild === null || el.localName.includes('-');
    const shadow = isAsked ? shadowOf(el, this.tools.openShadowRoot) : null;
    if (shadow) kind.hostless = Number.NEGATIVE_INFINITY;
    else kind.hostless += 1;
    return shadow;
  }

  private text(raw: string, el: Element, place: Place): void {
    const text = drawnText(raw, place.pre);
    if (text === '') return;
    if (text.trim() === '' && !this.open && text !== '\n') return;
    if (this.open && this.open.place.block !== place.block) this.close();
    if (!this.open) {
      if (text.trim() === '') return;
      this.open = { place, runs: [], links: [] };
    }
    const open = this.open;
    open.runs.push({ text, el });
    if (
      place.link &&
      !place.link.startsWith('javascript:') &&
      place.link !== '#' &&
      !open.links.includes(place.link)
    )
      open.links.push(place.link);
  }

  private styled(text: string, el: Element, place: Place): void {
    this.close();
    this.push('text', [{ text, el }], text, place, { drawnByStyle: true });
  }

  /** Words for those who cannot see the page. */
  private note(words: string): void {
    const label = words.trim();
    if (label !== '' && label.length <= 80) this.labels.push(label);
  }

  /** A small square filled with a picture. */
  private picture(el: Element): void {
    const box = this.tools.eyes.box(el);
    const px = widthOf(box);
    if (px >= 16 && px <= AVATAR_PX && isSquare(box)) this.avatars.push({ el, box });
  }

  private media(el: Element, tag: string, place: Place, style: Style): void {
    if (tag === 'SVG') return;
    const box = this.tools.eyes.box(el);
    const size = Math.max(widthOf(box), heightOf(box));
    const alt = (el.getAttribute('alt') ?? el.getAttribute('title') ?? '').trim();
    const fontPx = Number.parseFloat(place.style.fontSize) || 16;
    const flows = style.display.startsWith('inline') && !style.display.includes('flex');
    const small = size <= Math.max(EMOJI_PX, fontPx * 2);
    if (tag === 'IMG' && flows && small && alt !== '' && !isRound(style, size)) {
      if (this.open !== null) {
        this.text(alt, el, { ...place, pre: true });
        return;
      }
      if (size <= fontPx * 2) {
        // Alone in its block: an emoji that was sent, or somebody's picture. The rest of the row tells.
        this.loneImage = el;
        this.text(alt, el, { ...place, pre: true });
        return;
      }
    }
    if (tag === 'IMG' && size <= AVATAR_PX && isSquare(box)) {
      this.avatars.push({ el, box });
      if (alt !== '') this.labels.push(alt);
      return;
    }
    if (tag === 'CANVAS' && size <= AVATAR_PX) return;
    this.close();
    const kind = tag === 'VIDEO' ? 'video' : tag === 'AUDIO' ? 'audio' : 'image';
    const boxes = isBoxed(style, place.backdrop) ? [...place.boxes, el] : place.boxes;
    const own = this.tools.looks.kindOf(el, place.kind);
    this.push(kind, [{ text: alt, el }], alt, { ...place, block: el, boxes, kind: own }, {});
  }

  close(): void {
    const open = this.open;
    this.open = null;
    if (!open) return;
    const text = joinRuns(open.runs);
    const lone = this.loneImage;
    this.loneImage = null;
    if (text === '') return;
    this.push(open.place.button ? 'button' : 'text', open.runs, text, open.place, {
      links: open.links,
      lonePicture: open.runs.length === 1 && open.runs[0]?.el === lone ? lone : null,
    });
  }

  private push(
    kind: Segment['kind'],
    runs: readonly Run[],
    text: string,
    place: Place,
    extra: Partial<Segment>,
  ): void {
    this.segments.push({
      el: place.block,
      kind,
      runs,
      text,
      slot: place.kind.slot,
      boxes: place.boxes,
      fontPx: Number.parseFloat(place.style.fontSize) || 16,
      color: place.style.color,
      weight: Number.parseInt(place.style.fontWeight, 10) || 400,
      centred: /center/.test(place.style.textAlign),
      links: [],
      drawnByStyle: false,
      fileName: null,
      lonePicture: null,
      free: place.free,
      inText: place.inText,
      ...extra,
    });
  }
}

/** Reads one row of the list as it is drawn. Layout is read, nothing is changed. */
export function scanRow(row: Element, tools: ScanTools, within: readonly Element[] = []): RowScan {
  const scanner = new RowScanner(tools);
  const kind = tools.looks.kindOfRow(row, within);
  const style = tools.looks.styleOf(row, kind);
  scanner.element(
    row,
    {
      block: row,
      style,
      boxes: [],
      backdrop: tools.backdrop,
      kind,
      pre: false,
      button: false,
      link: null,
      free: false,
      inText: false,
    },
    true,
  );
  scanner.close();
  return {
    segments: scanner.segments,
    avatars: scanner.avatars,
    shadows: scanner.shadows,
    labels: scanner.labels,
    pinned: style.position === 'sticky' || style.position === 'fixed',
    huge: scanner.huge,
  };
}
