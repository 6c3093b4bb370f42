import type { ChangeEntry, ConversationIndex, ShownText } from './conversation-index';
import type { Footnote, LineContext } from './ledger-line';
import { clockText, seqTag } from './record-format';
import type { Words } from './words';

/** A change in full, to stand at the line it concerns. */
export function footnoteOf(entry: ChangeEntry, context: LineContext): Footnote {
  const when = `${seqTag(entry.seq)} ${clockText(entry.observedAtMs, entry.utcOffsetMinutes)}`;
  return {
    head: `${when} ${changeHead(entry, context, true)}`,
    text: changeText(entry, context.index),
  };
}

export function changeText(entry: ChangeEntry, index: ConversationIndex): ShownText | null {
  return index.shown(entry, 'text');
}

/** What changed, e.g. 用户更正说话人：客服. With `detail` false, only the kind of change. */
export function changeHead(entry: ChangeEntry, context: LineContext, detail: boolean): string {
  const { words, index } = context;
  switch (entry.kind) {
    case 'revision': {
      const { reason, speaker, delivery, pageTime } = entry.body;
      const parts = [
        ...(speaker === null ? [] : [words.say(`speaker.${speaker}`)]),
        ...(delivery === null ? [] : [words.say(`line.delivery.${delivery}`)]),
        ...(pageTime === null ? [] : [pageTime.raw]),
      ];
      return withDetail(words.say(`line.revision.${reason}`), detail ? parts : [], words);
    }
    case 'recall':
      return words.say(`line.recall.${entry.body.how}`);
    case 'correction': {
      const { change, speaker, pageTime } = entry.body;
      const parts = [
        ...(speaker === null ? [] : [words.say(`speaker.${speaker}`)]),
        ...(change === 'order' ? [orderText(entry.body.afterId, index, words)] : []),
        ...(pageTime === null ? [] : [pageTime.raw]),
      ];
      return withDetail(words.say(`line.correction.${change}`), detail ? parts : [], words);
    }
    case 'erasure': {
      const seq = index.seqOf(entry.body.targetId);
      const field = words.say(`field.${entry.body.field}`);
      const number = seq === null ? '?' : seqTag(seq).slice(1, -1);
      return words.say('line.erasure', { seq: number, field });
    }
  }
}

function orderText(afterId: string | null, index: ConversationIndex, words: Words): string {
  if (afterId === null) return words.say('line.orderFirst');
  const seq = index.seqOf(afterId);
  if (seq === null) return words.say('line.targetElsewhere');
  return words.say('line.orderAfter', { seq: seqTag(seq).slice(1, -1) });
}

function withDetail(label: string, parts: readonly string[], words: Words): string {
  if (parts.length === 0) return label;
  return label + words.say('doc.colon') + parts.join(words.say('doc.separator'));
}
