import { err, ok, type Result } from '@/lib/result';

export type LetterKind =
  | 'application' // 协商还款申请书
  | 'complaint-lender' // 投诉信（致放款机构）
  | 'complaint-regulator' // 投诉材料（致监管部门）
  | 'credit-objection' // 征信异议申请
  | 'settlement-proof' // 结清证明申请
  | 'call-log' // 来电记录表
  | 'agreement-sheet' // 方案要点表
  | 'materials-cover'; // 材料清单

export type ParagraphRole =
  | 'addressee'
  | 'heading'
  | 'body'
  | 'item'
  | 'greeting'
  | 'signature'
  | 'attachment';

/** A block of a letter; plain text, so that a person can edit it and it can be copied. */
export type LetterBlock =
  | { readonly type: 'paragraph'; readonly role: ParagraphRole; readonly text: string }
  | {
      readonly type: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Relative column widths. */
      readonly widths: readonly number[];
    };

/** Something the letter refers to 证据, numbered in the order of mention. */
export interface EvidenceItem {
  readonly id: string;
  readonly number: number;
  /** One line: when, who, what. */
  readonly title: string;
  /** Words as they stand in the record; null: no text (a file). */
  readonly quote: string | null;
}

/** A letter 信函 before layout: neutral of DOCX and screen. */
export interface Letter {
  readonly kind: LetterKind;
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
  readonly evidence: readonly EvidenceItem[];
}

declare const finishedBrand: unique symbol;
/** A letter without open places, which may be saved. */
export type FinishedLetter = Letter & { readonly [finishedBrand]: true };

/** What keeps a letter from being saved. */
export type LetterProblem =
  | { readonly code: 'blank'; readonly label: string }
  /** A conclusion of law outside quotation marks, which is not ours to draw. */
  | { readonly code: 'legal-conclusion'; readonly word: string }
  /** 身份证号、银行卡号: leave them out. */
  | { readonly code: 'identity-number'; readonly text: string };

/** A place the user must fill; stays visible in the text until then. */
export function blank(label: string): string {
  return `【待填：${label}】`;
}

const BLANK = /【待填：([^】]*)】|\{([^{}]{1,20})\}|_{3,}|[XＸ×某]{3,}/g;
const QUOTED = /「[^」]*」|“[^”]*”|『[^』]*』/g;
const CONCLUSIONS = /违法|非法|高利贷|不用还|无需偿还|套路贷|诈骗/g;
const IDENTITY = /(?<![\dA-Za-z-])(?:\d{17}[\dXx]|\d{15,19})(?![\dA-Za-z-])/g;

/** All text of a letter, line by line. */
export function letterLines(letter: Letter): readonly string[] {
  const blocks = letter.blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block.text]
      : [block.head.join('\t'), ...block.rows.map((row) => row.join('\t'))],
  );
  return [letter.title, ...blocks, ...evidenceLines(letter)];
}

/** The list of evidence as it stands at the end of the letter. */
export function evidenceLines({ evidence }: Letter): readonly string[] {
  return evidence.map(({ number, title, quote }) =>
    quote === null ? `证据 ${number}：${title}` : `证据 ${number}：${title}，原文「${quote}」`,
  );
}

/** Everything that has to be put right before saving, each once. */
export function letterProblems(letter: Letter): readonly LetterProblem[] {
  const text = letterLines(letter).join('\n');
  const plain = text.replace(QUOTED, '');
  const labels = [...text.matchAll(BLANK)].map((found) => found[1] ?? found[2] ?? found[0]);
  const words = [...plain.matchAll(CONCLUSIONS)].map(([word]) => word);
  const numbers = [...text.matchAll(IDENTITY)].map(([number]) => number);
  return [
    ...[...new Set(labels)].map((label) => ({ code: 'blank' as const, label })),
    ...[...new Set(words)].map((word) => ({ code: 'legal-conclusion' as const, word })),
    ...[...new Set(numbers)].map((number) => ({ code: 'identity-number' as const, text: number })),
  ];
}

/** The letter if nothing is open in it; paragraphs that the user emptied are left out. */
export function finishLetter(letter: Letter): Result<FinishedLetter, readonly LetterProblem[]> {
  const problems = letterProblems(letter);
  if (problems.length > 0) return err(problems);
  const blocks = letter.blocks.filter((one) => one.type === 'table' || one.text.trim() !== '');
  return ok({ ...letter, blocks } as Letter as FinishedLetter);
}

/** 500 typed where an amount is asked for is yuan. */
const isBareSum = (label: string, typed: string): boolean =>
  label.endsWith('金额') && /^\d[\d,，]*(?:\.\d+)?$/.test(typed);

/** Fills places by label with the user's own words. Unknown labels change nothing. */
export function fillLetter(letter: Letter, values: Readonly<Record<string, string>>): Letter {
  const fill = (text: string): string =>
    // A full stop that was typed is not doubled by the letter's own.
    text.replace(/【待填：([^】]*)】(。?)/g, (whole, label: string, stop: string) => {
      const typed = values[label]?.trim();
      if (typed === undefined || typed === '') return whole;
      const value = isBareSum(label, typed) ? `${typed}元` : typed;
      return stop === '' ? value : value.replace(/。$/, '') + stop;
    });
  return {
    ...letter,
    title: fill(letter.title),
    blocks: letter.blocks.map((block) =>
      block.type === 'paragraph'
        ? { ...block, text: fill(block.text) }
        : { ...block, rows: block.rows.map((row) => row.map(fill)) },
    ),
  };
}

/** The user's own wording, by the paragraph that it stands for; it outlives whatever else changes in the letter. */
export function rewriteParagraphs(
  letter: Letter,
  wordings: Readonly<Record<string, string>>,
): Letter {
  const blocks = letter.blocks.map((block) =>
    block.type === 'paragraph' && Object.hasOwn(wordings, block.text)
      ? { ...block, text: wordings[block.text] ?? block.text }
      : block,
  );
  return { ...letter, blocks };
}

/** Plain text for copying. */
export function letterToText(letter: Letter): string {
  const [title = '', ...rest] = letterLines(letter);
  return [title, '', ...rest].join('\n');
}
