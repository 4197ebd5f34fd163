import { readFileSync } from 'node:fs';

const BUILD = new URL('../../.next/server/', import.meta.url);

const manifest = (name: string): unknown => JSON.parse(readFileSync(new URL(name, BUILD), 'utf8'));

/** Pages that Next makes itself: what is shown for an address that does not exist, or when all breaks. */
const NEXTS_OWN = ['/_global-error/page', '/_not-found/page'];

/** Every page and route handler of the build, as paths of folders: `/people/[id]/page`, `/people/excel/route`. */
export function builtEntries(): string[] {
  const paths = Object.keys(manifest('app-paths-manifest.json') as Record<string, string>);
  return paths.filter((path) => !NEXTS_OWN.includes(path)).sort();
}

/** A server action as the build publishes it: a POST with this id reaches it from any address. */
export interface BuiltAction {
  id: string;
  /** `app/people/actions.ts#add` */
  name: string;
}

export function builtActions(): BuiltAction[] {
  interface Published {
    exportedName: string;
    filename: string;
  }
  const { node } = manifest('server-reference-manifest.json') as { node: Record<string, Published> };
  return Object.entries(node)
    .map(([id, { filename, exportedName }]) => ({ id, name: `${filename}#${exportedName}` }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
