export const root: string;
export function toolEnv(extra?: Readonly<Record<string, string>>): NodeJS.ProcessEnv;
export function say(text: string): void;
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly stdout?: 'inherit' | 'stderr' | 'ignore';
}
export function run(
  command: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<number>;
export function must(command: string, args: readonly string[], options?: RunOptions): Promise<void>;
export function ask(command: string, args: readonly string[]): string | null;
