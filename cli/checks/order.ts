// npm run lint: every import of every file against the table of arrows, and the circles among them.
import { existsSync, statSync } from 'node:fs';
import { complaintsAbout } from './arrows.ts';
import { cyclesIn } from './cycles.ts';
import { importsOf } from './imports.ts';
import { projectFiles, textOf } from './sources.ts';

const files = projectFiles(process.cwd()).filter((path) => /\.tsx?$/.test(path));
const imports = files.flatMap((path) => importsOf(path, textOf(path) ?? ''));
const exists = (path: string) => existsSync(path) && statSync(path).isFile();
const complaints = [
  ...imports.flatMap((found) => complaintsAbout(found, exists)),
  ...cyclesIn(imports).map((cycle) => `a circle: ${[...cycle, cycle[0]].join(' → ')}`),
];
for (const complaint of new Set(complaints)) console.error(complaint);
console.error(`${files.length} files, ${imports.length} imports, ${new Set(complaints).size} against the order`);
process.exitCode = complaints.length > 0 ? 1 : 0;
