/**
 * A value of which the process has exactly one. Next loads a module once for each of its bundles, so a module's own
 * variable would exist several times; SQLite has one writer, and a buffer is flushed by whoever holds it.
 */
export function shared<Value>(name: string, make: () => Value): Value {
  const key = Symbol.for(`so-dao-tao.${name}`);
  const all = globalThis as { [key: symbol]: unknown };
  if (!(key in all)) all[key] = make();
  return all[key] as Value;
}
