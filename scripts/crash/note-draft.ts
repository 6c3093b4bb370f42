import type { DraftOf } from '@/lib/transcript/entry';

export function noteDraft(id: string): DraftOf<'note'> {
  return {
    id,
    kind: 'note',
    observedAtMs: Date.now(),
    utcOffsetMinutes: 480,
    body: { targetId: null, aboutTime: null, channel: 'thought' },
    personal: { text: `记一笔 ${id}` },
  };
}
