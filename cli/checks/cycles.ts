import type { Import } from './imports.ts';

/** The circles in which files import each other, each once, as paths in the order of the imports. */
export function cyclesIn(imports: Import[]): string[][] {
  const next = Map.groupBy(
    imports.filter((one) => !one.isPackage),
    (one) => one.from,
  );
  const cycles: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const walk = (file: string) => {
    const at = trail.indexOf(file);
    if (at >= 0) cycles.push(trail.slice(at));
    if (at >= 0 || done.has(file)) return;
    trail.push(file);
    for (const { to } of next.get(file) ?? []) walk(to);
    trail.pop();
    done.add(file);
  };
  for (const file of next.keys()) walk(file);
  return cycles;
}
