import { dateText } from '@/lib/negotiation/read-back/wording';
import { err, ok, type Result } from '@/lib/result';
import { blank, type LetterBlock } from './letter';
import { addressee, body, signature } from './letter-blocks';
import {
  type LetterDraft,
  type LetterFacts,
  type LetterRefusal,
  lenderText,
  loanText,
} from './letter-facts';

/** One paper that goes out. */
export interface CoverItem {
  readonly name: string;
  /** Medical, identity and the like: sent through the app's upload page only, with other parts covered. */
  readonly sensitive: boolean;
}

const HEAD = ['序号', '材料', '说明'] as const;
const WIDTHS = [10, 54, 36] as const;

/** 材料清单: a cover sheet for what is sent, and a reminder of what to cover. */
export function materialsCover(
  facts: LetterFacts,
  items: readonly CoverItem[],
): Result<LetterDraft, LetterRefusal> {
  if (facts.origin === 'rehearsal') return err({ code: 'rehearsal' });
  const listed: readonly CoverItem[] = items.length > 0 ? items : [{ name: '', sensitive: false }];
  const rows = listed.map(({ name, sensitive }, index) => [
    String(index + 1),
    name.trim() || blank('材料名称'),
    sensitive ? '含个人隐私，仅供本次协商使用' : '',
  ]);
  const list: LetterBlock = { type: 'table', head: HEAD, rows, widths: WIDTHS };
  const letter = {
    kind: 'materials-cover' as const,
    title: '材料清单',
    blocks: [
      addressee(`提交给：${lenderText(facts)}`),
      addressee(`涉及：${loanText(facts)}`),
      body('现提交以下材料，供核实我的情况使用。'),
      list,
      signature(`提交人：${facts.name?.trim() || blank('姓名')}`),
      signature(dateText(facts.today)),
    ],
    evidence: [],
  };
  return ok({ letter, notes: [] });
}
