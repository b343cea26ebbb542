import "server-only";

const LIMIT = 400;
// Kept on globalThis: Next may load this module more than once in a process.
const store = globalThis as unknown as { oversightMemory?: Map<string, Promise<unknown>> };

/**
 * Keeps the result of `make` in this process under `key`, at most 400 of them, oldest out first.
 * The key must name the dataset version and everything the result depends on. A rejected promise is not kept, nor is null:
 * what an address asks for in vain must not push out what others read.
 */
export function remember<T>(key: string, make: () => Promise<T>): Promise<T> {
  const memory = (store.oversightMemory ??= new Map());
  const held = memory.get(key) as Promise<T> | undefined;
  if (held) {
    memory.delete(key);
    memory.set(key, held);
    return held;
  }
  const made = make();
  memory.set(key, made);
  made.then((result) => { if (result === null) memory.delete(key); }, () => memory.delete(key));
  const oldest = memory.size > LIMIT ? memory.keys().next() : undefined;
  if (oldest && !oldest.done) memory.delete(oldest.value);
  return made;
}
