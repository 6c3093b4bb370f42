import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  type ISpacingProperties,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { evidenceLines, type FinishedLetter, type LetterBlock, type ParagraphRole } from './letter';

/** A4 in twentieths of a point, margins 2.54 cm; half-points for type sizes (四号 14 pt, 二号 22 pt). */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = 1440;
const TEXT_WIDTH = PAGE.width - 2 * MARGIN;
const BODY_SIZE = 28;
const TITLE_SIZE = 44;
const SMALL_SIZE = 21;
const TWO_CHARACTERS = 560;

/** Chinese type by its usual names; a viewer without them falls back to its own serif. */
const BODY_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const HEAD_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };

function run(text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun {
  return new TextRun({ text, font: BODY_FONT, size: BODY_SIZE, ...options });
}

const LAYOUT: Readonly<Record<ParagraphRole, IParagraphOptions>> = {
  addressee: { spacing: { after: 120, line: 420 } },
  heading: { spacing: { before: 200, after: 60, line: 420 }, keepNext: true },
  body: { indent: { firstLine: TWO_CHARACTERS }, spacing: { line: 420 } },
  item: { indent: { firstLine: TWO_CHARACTERS }, spacing: { line: 420 } },
  greeting: { spacing: { after: 240, line: 420 } },
  signature: { alignment: AlignmentType.RIGHT, spacing: { line: 420 }, keepLines: true },
  attachment: { spacing: { before: 200, after: 120, line: 420 } },
};

/** Room between a table and the text around it. */
const BESIDE_TABLE = 160;

function paragraphOf(
  role: ParagraphRole,
  text: string,
  extra: ISpacingProperties = {},
  keepNext = LAYOUT[role].keepNext ?? false,
): Paragraph {
  const style = role === 'heading' ? { font: HEAD_FONT, bold: true } : {};
  const layout = LAYOUT[role];
  const spacing = { ...layout.spacing, ...extra };
  return new Paragraph({ ...layout, keepNext, spacing, children: [run(text, style)] });
}

function cellOf(text: string, width: number, head: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [
      new Paragraph({
        children: [run(text, { size: SMALL_SIZE, bold: head, font: head ? HEAD_FONT : BODY_FONT })],
      }),
    ],
  });
}

function tableOf(block: Extract<LetterBlock, { type: 'table' }>): Table {
  const sum = block.widths.reduce((total, width) => total + width, 0);
  const widths = block.widths.map((width) => Math.floor((TEXT_WIDTH * width) / sum));
  const rowOf = (texts: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: texts.map((text, index) => cellOf(text, widths[index] ?? 1000, head)),
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
  return new Table({
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [rowOf(block.head, true), ...block.rows.map((row) => rowOf(row, false))],
  });
}

function titleOf(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 360 },
    children: [run(text, { font: HEAD_FONT, size: TITLE_SIZE, bold: true })],
  });
}

/**
 * The list begins with two lines under its heading and ends with two: none of them stands alone on a page. Kept together
 * whole, it went to the next page and left its heading behind, or half a page empty.
 */
function evidenceOf(letter: FinishedLetter): readonly Paragraph[] {
  if (letter.evidence.length === 0) return [];
  const all = evidenceLines(letter);
  const lines = all.map(
    (text, index) =>
      new Paragraph({
        keepNext: all.length > 1 && (index === 0 || index === all.length - 2),
        keepLines: true,
        spacing: { line: 360 },
        indent: { left: 420, hanging: 420 },
        children: [run(text, { size: SMALL_SIZE })],
      }),
  );
  return [paragraphOf('heading', '证据目录'), ...lines];
}

/** Every page says what it belongs to: the list of evidence may stand on one of its own. */
function footer(title: string): Footer {
  const size = 18;
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            font: BODY_FONT,
            size,
            children: [`${title}　第`, PageNumber.CURRENT, '页，共', PageNumber.TOTAL_PAGES, '页'],
          }),
        ],
      }),
    ],
  });
}

/** The last words of a letter stay on the page of its 此致敬礼 and signature. */
function leadsToSignature(blocks: readonly LetterBlock[], index: number): boolean {
  const roleAt = (at: number) => {
    const block = blocks[at];
    return block?.type === 'paragraph' ? block.role : null;
  };
  return (
    roleAt(index + 1) === 'signature' || [1, 2].some((by) => roleAt(index + by) === 'greeting')
  );
}

/** A finished letter as a Word document (A4). Names neither program nor author in its properties. */
export async function letterToDocx(letter: FinishedLetter): Promise<Uint8Array> {
  const isTable = (index: number): boolean => letter.blocks[index]?.type === 'table';
  const children = letter.blocks.map((block, index) => {
    if (block.type === 'table') return tableOf(block);
    const spacing = {
      ...(isTable(index - 1) ? { before: BESIDE_TABLE } : {}),
      ...(isTable(index + 1) ? { after: BESIDE_TABLE } : {}),
    };
    const keepNext = block.role === 'heading' || leadsToSignature(letter.blocks, index);
    return paragraphOf(block.role, block.text, spacing, keepNext);
  });
  const document = new Document({
    creator: '',
    lastModifiedBy: '',
    title: letter.title,
    styles: { default: { document: { run: { font: BODY_FONT, size: BODY_SIZE } } } },
    sections: [
      {
        properties: {
          page: {
            size: PAGE,
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        footers: { default: footer(letter.title) },
        children: [titleOf(letter.title), ...children, ...evidenceOf(letter)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Neutral file name 中性文件名: says nothing of debt. */
export function letterFileName(letter: FinishedLetter, today: string): string {
  return `document-${today.replaceAll('-', '')}-${LETTER_NUMBERS[letter.kind]}.docx`;
}

const LETTER_NUMBERS: Readonly<Record<FinishedLetter['kind'], number>> = {
  application: 1,
  'complaint-lender': 2,
  'complaint-regulator': 3,
  'credit-objection': 4,
  'settlement-proof': 5,
  'call-log': 6,
  'agreement-sheet': 7,
  'materials-cover': 8,
};
