import { stageOfTalk } from '@/components/checklist/stage-of-talk';
import type { PhrasingSituation } from '@/lib/negotiation/ranking/moment';
import { rankPhrasings } from '@/lib/negotiation/ranking/rank-phrasings';
import { classifyIntent } from '@/lib/nlu/intent/intent';
import { detectScams } from '@/lib/nlu/scams/scams';

/** What the panel would suggest first after this line: intent, stage and red flags are read, none is given. */
export function firstThree(
  said: string,
  talk: { readonly messageCount: number; readonly offerCount: number },
  more: Partial<PhrasingSituation> = {},
): { readonly ids: readonly string[]; readonly intent: string } {
  const { intent, second, stage: phase } = classifyIntent(said);
  const ranked = rankPhrasings({
    stage: stageOfTalk({ ...talk, phase }),
    lastIntent: intent,
    secondIntent: second ?? null,
    lastText: said,
    reason: 'job_loss',
    limitation: 'within-three-years',
    redFlag: detectScams(said).length > 0,
    ...more,
  });
  return { ids: ranked.slice(0, 3).map(({ id }) => id), intent };
}
