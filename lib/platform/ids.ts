/** A random id (RFC 9562 UUID v4). */
export function newId(): string {
  return crypto.randomUUID();
}
