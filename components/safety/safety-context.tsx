import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useConversation } from '@/components/conversation-context';
import type { ScamFlag } from '@/lib/nlu/scams/scams';
import { mentionsSelfHarm } from '@/lib/nlu/self-harm';

/** Where words were met. */
export type WatchedField = 'draft' | 'note' | 'reason' | 'paste' | 'own' | 'page';

/** A card that lies over every tab until it is put away. */
export type StopCard =
  | { readonly kind: 'self-harm'; readonly key: string }
  | {
      readonly kind: 'scam';
      readonly key: string;
      readonly messageId: string;
      readonly flags: readonly ScamFlag[];
    };

interface Safety {
  readonly card: StopCard | null;
  readonly dismiss: (key: string) => void;
  readonly report: (field: WatchedField, isRisk: boolean) => void;
}

const SafetyContext = createContext<Safety | null>(null);

export function SafetyProvider({ children }: { readonly children: ReactNode }) {
  const { understanding } = useConversation();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const [fields, setFields] = useState<ReadonlySet<WatchedField>>(new Set());
  const value = useMemo<Safety>(() => {
    const cards: StopCard[] = [...fields].map((field) => ({
      kind: 'self-harm',
      key: `field-${field}`,
    }));
    if (understanding.selfHarmIn)
      cards.push({ kind: 'self-harm', key: `message-${understanding.selfHarmIn}` });
    const scam = understanding.scams.at(-1);
    if (scam)
      cards.push({
        kind: 'scam',
        key: `scam-${scam.messageId}`,
        messageId: scam.messageId,
        flags: scam.flags,
      });
    return {
      card: cards.find((card) => !dismissed.has(card.key)) ?? null,
      dismiss: (key) => setDismissed((last) => new Set([...last, key])),
      report: (field, isRisk) => {
        setFields((last) => (last.has(field) === isRisk ? last : withMember(last, field, isRisk)));
        if (!isRisk) setDismissed((last) => withMember(last, `field-${field}`, false));
      },
    };
  }, [understanding.selfHarmIn, understanding.scams, dismissed, fields]);
  return <SafetyContext.Provider value={value}>{children}</SafetyContext.Provider>;
}

function withMember<T>(set: ReadonlySet<T>, member: T, isIn: boolean): ReadonlySet<T> {
  if (set.has(member) === isIn) return set;
  const next = new Set(set);
  if (isIn) next.add(member);
  else next.delete(member);
  return next;
}

export function useSafety(): Safety {
  const safety = useContext(SafetyContext);
  if (!safety) throw new Error('useSafety: no SafetyProvider above this view');
  return safety;
}

/** Watches what is being typed for words that may speak of wanting to die. */
export function useWatchedText(field: WatchedField, text: string): void {
  const { report } = useSafety();
  const isRisk = useMemo(() => mentionsSelfHarm(text), [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `report` does the same whenever it is made anew
  useEffect(() => {
    report(field, isRisk);
  }, [field, isRisk]);
}
