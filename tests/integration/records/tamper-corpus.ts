import { sampleRecord } from '../../unit/records/sample-record';
import { anchorTampers, headerTampers } from './tamper-anchors';
import { entryTampers, spliced } from './tamper-entries';
import { fileTampers } from './tamper-files';
import { findingTampers } from './tamper-findings';
import type { Tampered } from './tamper-kit';
import { oddTampers } from './tamper-odd';
import { slyTampers } from './tamper-sly';

/** ≥ 300 packages: every way of changing a record that the issue names, at many places. */
export async function tamperCorpus(): Promise<Tampered[]> {
  const sample = await sampleRecord({ extraMessages: 10 });
  const anchored = await sampleRecord({ extraMessages: 8, anchored: true });
  const other = await sampleRecord({ conversationId: 'c2', extraMessages: 10 });
  return [
    ...(await entryTampers(sample)),
    ...(await spliced(sample, other)),
    ...(await fileTampers(sample)),
    ...(await findingTampers(sample)),
    ...(await headerTampers(sample)),
    ...(await anchorTampers(anchored)),
    ...(await oddTampers(sample)),
    ...(await slyTampers(sample, anchored)),
  ];
}
