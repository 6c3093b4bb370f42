import { agreementFindings } from './agreement-findings';
import { balanceFindings } from './balance-findings';
import type { Severity } from './catalogue';
import type { FindingContext } from './context';
import { dateFindings } from './date-findings';
import type { Finding } from './finding';
import { instalmentFindings } from './instalment-findings';
import { kindFindings } from './kind-findings';
import { rateFindings } from './rate-findings';
import { totalFindings } from './total-findings';
import { waiverFindings } from './waiver-findings';

const WEIGHT: Readonly<Record<Severity, number>> = { serious: 0, caution: 1, info: 2 };

/** All findings on a plan, the weightiest first. */
export function findAll(context: FindingContext): readonly Finding[] {
  return [
    ...totalFindings(context),
    ...balanceFindings(context),
    ...instalmentFindings(context),
    ...kindFindings(context),
    ...waiverFindings(context),
    ...dateFindings(context),
    ...rateFindings(context),
    ...agreementFindings(context),
  ].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}
