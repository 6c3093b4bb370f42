import { messageOf } from './errors';

/** Writes to the console only. Never log text of a conversation. */
export function logProblem(where: string, cause: unknown): void {
  console.warn(`[parley] ${where}: ${messageOf(cause)}`);
}
