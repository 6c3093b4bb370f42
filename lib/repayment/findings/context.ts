import type { Fen } from '@/lib/money/fen';
import type { Affordability } from '../affordability';
import type { AgainstContract, AgainstPayingNow } from '../against';
import type { AgreementTerm, TermState } from '../agreement-terms';
import type { CheckOptions } from '../check-options';
import type { PlanInput } from '../plan';
import type { PlanRates } from '../rates/plan-rates';
import type { CompleteLayout } from '../schedule/layout';
import type { Situation } from '../situation';

/** Everything that findings are drawn from. Null: could not be computed, so nothing is said about it. */
export interface FindingContext {
  readonly plan: PlanInput;
  readonly situation: Situation;
  readonly options: CheckOptions;
  readonly layout: CompleteLayout | null;
  readonly balanceFen: Fen | null;
  readonly totalPaidFen: Fen | null;
  readonly rates: PlanRates | null;
  readonly affordability: Affordability | null;
  readonly payNow: AgainstPayingNow | null;
  readonly contract: AgainstContract | null;
  readonly agreement: Readonly<Record<AgreementTerm, TermState>>;
}
