import * as zoo from '../chats/zoo/score.mjs';

export const score = (truth, captured, known) => zoo.score(truth, captured, known);
