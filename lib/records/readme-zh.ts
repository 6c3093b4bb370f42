import {
  art93Facts,
  completenessLines,
  integrityLines,
  provenanceLines,
} from '@/lib/records/html/cover';
import { judge } from './judge';
import type { RecordData } from './neutral-record';
import { clockOfIso } from './record-format';
import type { Words } from './words';

/** `README.zh.txt`: how it was captured, how to check it, the verdicts, facts for art. 93, what it does not prove. Always in Chinese. */
export function* readmeLines(record: RecordData, recordHash: string, zh: Words): Generator<string> {
  const { recordId, createdAt } = record.header;
  const judged = judge(record);
  yield zh.say('readme.title');
  yield `${zh.say('fact.recordId')}${zh.say('doc.colon')}${recordId}`;
  yield `${zh.say('fact.exportedAt')}${zh.say('doc.colon')}${clockOfIso(createdAt)}`;
  yield `${zh.say('fact.recordHash')}${zh.say('doc.colon')}${zh.say('fact.recordHashValue', { hash: recordHash })}`;
  for (const one of judged) {
    yield '';
    yield zh.say('section.conversation', { n: one.number });
    yield* labelled(zh.say('verdict.integrity'), integrityLines(one, zh), zh);
    yield* labelled(zh.say('verdict.completeness'), completenessLines(one, zh), zh);
    yield* labelled(zh.say('verdict.provenance'), provenanceLines(one, zh), zh);
  }
  yield '';
  yield zh.say('readme.how');
  yield zh.say('readme.howText');
  yield '';
  yield zh.say('readme.files');
  yield* zh.list('readme.fileList');
  if (record.header.attachments.length > 0) yield zh.say('readme.attachments');
  yield '';
  yield zh.say('readme.check');
  yield* zh.list('check');
  yield '';
  yield zh.say('readme.art93');
  for (const one of judged) {
    yield zh.say('section.conversation', { n: one.number });
    for (const [label, value] of art93Facts(one, record, zh))
      yield `${label}${zh.say('doc.colon')}${value}`;
  }
  yield '';
  yield zh.say('readme.limits');
  yield* zh.list('limits');
}

function* labelled(label: string, lines: readonly string[], words: Words): Generator<string> {
  yield `${label}${words.say('doc.colon')}${lines[0] ?? ''}`;
  for (const line of lines.slice(1)) yield `  ${line}`;
}
