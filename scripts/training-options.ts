/** `--without SET` leaves a set out of a training; `--into DIR` keeps the model elsewhere than in the extension. */
export function trainingOptions(): { readonly left: string | null; readonly into: string } {
  const after = (flag: string) => {
    const at = process.argv.indexOf(flag);
    return at < 0 ? null : (process.argv[at + 1] ?? null);
  };
  return { left: after('--without'), into: after('--into') ?? 'lib/nlu/model' };
}
