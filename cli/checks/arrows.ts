import { dirname } from 'node:path';
import type { Import } from './imports.ts';

/** What the files of one place may import, besides their own top-level folder. */
interface Arrow {
  /** The importing file. The first row that matches decides. */
  files: RegExp;
  /** Folders and files of the project, as paths from its root. */
  may: RegExp;
  /** Packages; `node:` stands for Node's own. Without it every package is free. */
  packages?: RegExp;
}

const VIEW = /^(messages|domain|components)\//;
const TESTING = /\.test\.tsx?$/;
const TEST_PACKAGES = /^(node:|vitest|fast-check)$/;
/** Storage and the file system: what shows things must not reach for it. */
const NOT_STORAGE = /^(?!node:$|drizzle-orm$|better-sqlite3$|postgres$|@electric-sql\/pglite$)/;

/** docs/architecture.md, "The house", as a table. What stands in no row may import nothing of the project. */
const ARROWS: Arrow[] = [
  { files: /^domain\//, may: /^domain\//, packages: /^zod$/ },
  { files: /^messages\//, may: /^(messages|domain)\//, packages: /^$/ },
  { files: /^db\//, may: /^(db|domain)\//, packages: /^(?!next$|next-auth$|react$|react-dom$)/ },
  // The frame of each page and a record's history need both what they show (components) and for whom (the viewer).
  { files: /^server\/(shell|record-history)\.tsx$/, may: /^(server|domain|db|messages|components)\// },
  { files: /^server\//, may: /^(server|domain|db|messages)\// },
  { files: /^components\//, may: VIEW, packages: NOT_STORAGE },
  {
    files: /^app\/.*\bactions\.ts$/,
    may: /^(server\/action(\.ts|\/.*)|db\/commands\/.*|domain\/.*)$/,
    packages: NOT_STORAGE,
  },
  {
    files: /^app\/.*\broute\.ts$/,
    may: /^(server\/|db\/((queries|commands)\/|context\.ts)|domain\/|messages\/)/,
    packages: NOT_STORAGE,
  },
  { files: /^app\//, may: /^(server\/|db\/queries\/|domain\/|messages\/|components\/)/, packages: NOT_STORAGE },
  { files: /^cli\//, may: /^(cli|server|db|domain|messages)\// },
  { files: /^e2e\//, may: /^(e2e|domain|messages)\/|^db\/seed\// },
  { files: /^proxy(\.test)?\.ts$/, may: /^(server\/|domain\/|proxy\.ts$)/ },
  { files: /^instrumentation\.ts$/, may: /^(server|db)\// },
];

/** Every way in which an import breaks the house's order, in words; none for a good one. */
export function complaintsAbout(found: Import, exists: (path: string) => boolean): string[] {
  const arrow = ARROWS.find(({ files }) => files.test(found.from));
  const say = (why: string) => [`${found.from} imports ${found.specifier}: ${why}`];
  if (found.isPackage) {
    if (!arrow?.packages || arrow.packages.test(found.to)) return [];
    return TESTING.test(found.from) && TEST_PACKAGES.test(found.to) ? [] : say('this folder may not use that package');
  }
  if (!exists(found.to)) return say('there is no such file (the name needs its extension)');
  if (top(found.from) !== top(found.to) && !found.specifier.startsWith('#')) return say('write it as #folder/file');
  if (top(found.from) === top(found.to) && found.specifier.startsWith('#')) return say('write it as ./file');
  if (top(found.from) === 'app' && top(found.to) === 'app')
    return foreignRoute(found, exists) ? say('another route') : [];
  if (found.from.startsWith('messages/') && found.to.startsWith('domain/') && !found.typeOnly)
    return say('messages take types only from domain');
  return arrow?.may.test(found.to) ? [] : say('no arrow leads from here to there');
}

/**
 * Within app/, a file may import what lies beside it or above it (a nested address is part of its parent, and an area's
 * actions stand at its top), or in a folder below that is no route of its own.
 */
function foreignRoute({ from, to }: Import, exists: (path: string) => boolean): boolean {
  const home = dirname(from);
  if (`${home}/`.startsWith(`${dirname(to)}/`)) return false;
  for (let folder = dirname(to); folder !== home; folder = dirname(folder)) {
    if (!folder.startsWith(home)) return true;
    if (['page.tsx', 'route.ts', 'layout.tsx'].some((file) => exists(`${folder}/${file}`))) return true;
  }
  return false;
}

/** The folder of the root that a file belongs to; none for what lies in the root itself. */
function top(path: string): string {
  return path.includes('/') ? (path.split('/', 1)[0] as string) : '';
}
