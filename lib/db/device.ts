import type { ParleyDatabase } from './database';

/** A thing that belongs to this browser alone; undefined when there is none. */
export async function readDevice(db: ParleyDatabase, name: string): Promise<unknown> {
  return (await db.device.get(name))?.value;
}

/** Undefined takes it away. */
export async function saveDevice(db: ParleyDatabase, name: string, value: unknown): Promise<void> {
  if (value === undefined) await db.device.delete(name);
  else await db.device.put({ name, value });
}
