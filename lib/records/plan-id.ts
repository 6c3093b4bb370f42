/** Id of the plan worked out from an offer as it was said. */
export const planId = (offerId: string): string => `plan-${offerId}`;

/** Id of the plan of an offer as the user put it right: it names no offer, for nobody said it so. */
export const correctedPlanId = (offerId: string): string => `plan-${offerId}-corrected`;
