import { differsFromDeal } from './deal';
import { type LineFigures, wantedDueDay } from './line-figures';
import type { LineTopic } from './line-topics';
import type { RehearsalState } from './rehearsal-state';
import type { Deal, FigureTest, ScriptCondition, ScriptNode, ScriptRule } from './script';

function figuresPass(test: FigureTest, figures: LineFigures, deal: Deal | null): boolean {
  switch (test) {
    case 'has-periods':
      return figures.periods !== null;
    case 'has-monthly':
      return figures.monthlyFen !== null;
    case 'has-plan':
      return figures.periods !== null || figures.monthlyFen !== null;
    case 'has-lump':
      return figures.lumpFen !== null;
    case 'has-due-day':
      return wantedDueDay(figures) !== null;
    case 'has-date':
      return figures.date !== null;
    case 'has-date-or-days':
      return figures.date !== null || figures.days !== null;
    case 'within-30-days':
      return figures.daysAhead !== null && figures.daysAhead <= 30;
    case 'matches-deal':
      return deal !== null && !differsFromDeal(figures, deal);
    case 'differs-from-deal':
      return deal !== null && differsFromDeal(figures, deal);
  }
}

function topicsPass(when: ScriptCondition, topics: readonly LineTopic[]): boolean {
  const has = (topic: LineTopic): boolean => topics.includes(topic);
  return (
    (when.any === undefined || when.any.some(has)) &&
    (when.all === undefined || when.all.every(has)) &&
    (when.not === undefined || !when.not.some(has))
  );
}

/** The first rule of the node that fits, in the order written. */
export function matchRule(
  node: ScriptNode,
  state: RehearsalState,
  topics: readonly LineTopic[],
  figures: LineFigures,
): ScriptRule | null {
  const used = (key: string): number => state.used[`${state.node}.${key}`] ?? 0;
  const fits = ({ key, when }: ScriptRule): boolean =>
    topicsPass(when, topics) &&
    (when.figures === undefined || figuresPass(when.figures, figures, state.deal)) &&
    (when.minLumpFen === undefined || (figures.lumpFen ?? 0) >= when.minLumpFen) &&
    (when.once !== true || used(key) === 0) &&
    (when.after === undefined || used(when.after) > 0);
  return node.rules.find(fits) ?? null;
}
