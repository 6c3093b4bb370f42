import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useReducer,
  useState,
} from 'react';
import { useConversation } from '@/components/conversation-context';
import { UnreadableFields } from '@/components/ui/unreadable-fields';
import type { DebtCase } from '@/lib/negotiation/case';

type Fact = keyof DebtCase;

/** A fact as it is being typed, over what is stored. */
interface TypedFact {
  readonly debtId: string;
  readonly fact: Fact;
  readonly value: unknown;
  readonly over: string;
}

const asText = (value: unknown): string => JSON.stringify(value ?? null);

/** What is typed counts until something else is stored in its place. */
function withTyped(debt: DebtCase, typed: readonly TypedFact[]): DebtCase {
  const counting = typed.filter(
    ({ debtId, fact, over }) => debtId === debt.id && asText(debt[fact]) === over,
  );
  if (counting.length === 0) return debt;
  return { ...debt, ...Object.fromEntries(counting.map(({ fact, value }) => [fact, value])) };
}

interface LiveCase {
  /** The case with what is being typed into its fields; undefined while loading. */
  readonly debt: DebtCase | undefined;
  /** A field holds something that cannot be read: no figure may stand on what it held before. */
  readonly hasUnreadable: boolean;
}

type TypeFacts = (patch: Partial<DebtCase>) => void;

const LiveCaseContext = createContext<LiveCase | null>(null);
const TypeFactsContext = createContext<TypeFacts>(() => undefined);
const ReportContext = createContext<((fieldId: string, isUnreadable: boolean) => void) | null>(
  null,
);

function changedIds(
  ids: readonly string[],
  [id, isIn]: readonly [id: string, isIn: boolean],
): readonly string[] {
  const others = ids.filter((one) => one !== id);
  return isIn ? [...others, id] : others;
}

/** Facts of the case while they are typed: figures follow each key, storage follows when the field is left. */
export function TypedFactsProvider({ children }: { readonly children: ReactNode }) {
  const { debt } = useConversation();
  const [typed, setTyped] = useState<readonly TypedFact[]>([]);
  const [unreadable, report] = useReducer(changedIds, []);
  const hasUnreadable = unreadable.length > 0;
  const value = useMemo<LiveCase>(
    () => ({ debt: debt && withTyped(debt, typed), hasUnreadable }),
    [debt, typed, hasUnreadable],
  );
  const typeFacts = useCallback<TypeFacts>(
    (patch) => {
      if (!debt) return;
      const facts = (Object.keys(patch) as Fact[]).map((fact) => ({
        debtId: debt.id,
        fact,
        value: patch[fact],
        over: asText(debt[fact]),
      }));
      setTyped((all) => [...all.filter(({ fact }) => !(fact in patch)), ...facts]);
    },
    [debt],
  );
  const reportOne = useCallback(
    (fieldId: string, isUnreadable: boolean) => report([fieldId, isUnreadable]),
    [],
  );
  return (
    <ReportContext value={reportOne}>
      <TypeFactsContext value={typeFacts}>
        <LiveCaseContext value={value}>{children}</LiveCaseContext>
      </TypeFactsContext>
    </ReportContext>
  );
}

/** Fields below are facts that figures are reckoned from. */
export function LiveFacts({ children }: { readonly children: ReactNode }) {
  return <UnreadableFields value={useContext(ReportContext)}>{children}</UnreadableFields>;
}

export function useTypeFacts(): TypeFacts {
  return useContext(TypeFactsContext);
}

/** The case as the figures follow it: rendered with every key. */
export function useLiveCase(): LiveCase {
  const { debt } = useConversation();
  return useContext(LiveCaseContext) ?? { debt, hasUnreadable: false };
}
