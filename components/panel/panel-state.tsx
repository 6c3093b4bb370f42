import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { focusMenuButton } from '@/components/ui/menu-button';

export type PanelTab = 'negotiate' | 'transcript' | 'offers' | 'knowledge';

/** What may be said, what the user writes, the terms, the read-back, the payments. */
export type NegotiatePlace = 'reply' | 'draft' | 'terms' | 'read-back' | 'payments';

/** What lies over the tabs at the moment. */
export type PanelOverlay =
  | { readonly kind: 'note'; readonly targetId: string | null }
  | { readonly kind: 'paste' }
  | { readonly kind: 'export' }
  | { readonly kind: 'anchor' }
  /** `isForTalk`: to say which debt the chat in view is about, not to look at another. */
  | { readonly kind: 'debts'; readonly isForTalk: boolean }
  | { readonly kind: 'erase'; readonly messageId: string };

/** Where the user is in the panel; shared so that evidence can be opened from any tab. */
export interface PanelState {
  readonly tab: PanelTab;
  readonly showTab: (tab: PanelTab) => void;
  /** Message to bring into view in the transcript; `count` makes a second press count. */
  readonly focusedMessage: { readonly id: string; readonly count: number } | null;
  readonly showMessage: (id: string) => void;
  readonly focusedOffer: { readonly id: string; readonly count: number } | null;
  readonly showOffer: (id: string) => void;
  readonly focusedCard: { readonly id: string; readonly count: number } | null;
  readonly showCard: (id: string) => void;
  /** Where in 协商 to go on. */
  readonly focusedPlace: { readonly id: string; readonly count: number } | null;
  readonly showPlace: (id: NegotiatePlace) => void;
  /** The debts are listed beside the tabs, so nothing need lead there. */
  readonly hasDebtsBeside: boolean;
  readonly overlay: PanelOverlay | null;
  readonly open: (overlay: PanelOverlay) => void;
  readonly closeOverlay: () => void;
  /** Text being written by the user; kept while tabs change, never stored. */
  readonly draft: string;
  readonly setDraft: (draft: string) => void;
}

const PanelStateContext = createContext<PanelState | null>(null);

type Focus = { readonly id: string; readonly count: number } | null;

function useFocus() {
  const [focus, setFocus] = useState<Focus>(null);
  const show = (id: string) => setFocus((last) => ({ id, count: (last?.count ?? 0) + 1 }));
  return [focus, show] as const;
}

interface ProviderProps {
  readonly children: ReactNode;
  readonly hasDebtsBeside?: boolean;
}

export function PanelStateProvider({ children, hasDebtsBeside = false }: ProviderProps) {
  const [tab, showTab] = useState<PanelTab>('negotiate');
  const [focusedMessage, focusMessage] = useFocus();
  const [focusedOffer, focusOffer] = useFocus();
  const [focusedCard, focusCard] = useFocus();
  const [focusedPlace, focusPlace] = useFocus();
  const [overlay, setOverlay] = useState<PanelOverlay | null>(null);
  const [draft, setDraft] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the setters never change
  const value = useMemo<PanelState>(
    () => ({
      tab,
      showTab,
      focusedMessage,
      showMessage: (id) => {
        showTab('transcript');
        focusMessage(id);
      },
      focusedOffer,
      showOffer: (id) => {
        showTab('offers');
        focusOffer(id);
      },
      focusedCard,
      showCard: (id) => {
        showTab('knowledge');
        focusCard(id);
      },
      focusedPlace,
      showPlace: (id) => {
        showTab('negotiate');
        focusPlace(id);
      },
      hasDebtsBeside,
      overlay,
      open: (next) => {
        focusMenuButton();
        setOverlay(next);
      },
      closeOverlay: () => setOverlay(null),
      draft,
      setDraft,
    }),
    [tab, focusedMessage, focusedOffer, focusedCard, focusedPlace, hasDebtsBeside, overlay, draft],
  );
  return <PanelStateContext.Provider value={value}>{children}</PanelStateContext.Provider>;
}

export function usePanelState(): PanelState {
  const state = useContext(PanelStateContext);
  if (!state) throw new Error('usePanelState: no PanelStateProvider above this view');
  return state;
}
