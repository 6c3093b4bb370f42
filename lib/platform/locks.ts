/** One task at a time per name, across every context of the extension (Web Locks API). */
export function withLock<T>(name: string, task: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, task) as Promise<T>;
}
