import { dateText } from '@/lib/negotiation/read-back/wording';
import { blank, type LetterBlock, type ParagraphRole } from './letter';
import type { LetterFacts } from './letter-facts';

const paragraph =
  (role: ParagraphRole) =>
  (text: string): LetterBlock => ({ type: 'paragraph', role, text });

export const addressee = paragraph('addressee');
export const heading = paragraph('heading');
export const body = paragraph('body');
export const item = paragraph('item');
export const greeting = paragraph('greeting');
export const signature = paragraph('signature');
export const attachment = paragraph('attachment');

/** Items numbered 1. 2. 3. */
export function numbered(texts: readonly string[]): readonly LetterBlock[] {
  return texts.map((text, index) => item(`${index + 1}. ${text}`));
}

/** 此致 敬礼, name, contact and date. */
export function signOff(facts: LetterFacts, role: string): readonly LetterBlock[] {
  return [
    body('此致'),
    greeting('敬礼'),
    signature(`${role}：${facts.name?.trim() || blank('姓名')}`),
    signature(`联系方式：${facts.contact?.trim() || blank('联系方式')}`),
    signature(dateText(facts.today)),
  ];
}

/** Papers that go with the letter, numbered if there are several; nothing when there are none. */
export function attachments({ materials }: LetterFacts): readonly LetterBlock[] {
  const isNumbered = materials.length > 1;
  const names = materials.map((name, index) => (isNumbered ? `${index + 1}. ${name}` : name));
  return names.length === 0 ? [] : [attachment(`附：${names.join('；')}`)];
}
