import type { PlanInput } from '../plan';
import type { Situation } from '../situation';
import { layOutComputed } from './lay-out-computed';
import { layOutDeferral } from './lay-out-deferral';
import { layOutStated } from './lay-out-stated';
import type { Layout } from './layout';

/** The schedule of a plan, or the terms that are missing for one. */
export function layOut(plan: PlanInput, situation: Situation): Layout {
  switch (plan.kind) {
    case 'stated-instalments':
    case 'stepped':
    case 'dated':
    case 'settlement':
    case 'minimum-then-rest':
      return layOutStated(plan, situation);
    case 'deferral':
      return layOutDeferral(plan, situation);
    default:
      return layOutComputed(plan);
  }
}
