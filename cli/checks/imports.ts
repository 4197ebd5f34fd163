import { dirname, join, normalize } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** One import of one file: `to` is a path from the project's root, or the name of a package (`node:` for Node's own). */
export interface Import {
  from: string;
  to: string;
  /** As it is written. */
  specifier: string;
  isPackage: boolean;
  typeOnly: boolean;
}

/** Reads every import, re-export, `import()` and `import('…')` type of a TypeScript or JavaScript file. */
export function importsOf(path: string, source: string): Import[] {
  const parsed = parseSync(path, source);
  const fault = parsed.errors.find((error) => error.severity === 'Error');
  if (fault) throw new Error(`${path} cannot be parsed: ${fault.message}`);
  const found: Import[] = [];
  const note = (specifier: string, typeOnly: boolean) => found.push({ ...resolve(path, specifier), typeOnly });
  for (const { moduleRequest, entries } of parsed.module.staticImports)
    note(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType));
  for (const { entries } of parsed.module.staticExports)
    for (const entry of entries) if (entry.moduleRequest) note(entry.moduleRequest.value, entry.isType);
  new Visitor({
    ImportExpression({ source: asked }) {
      if (asked.type === 'Literal' && typeof asked.value === 'string') note(asked.value, false);
    },
    TSImportType({ source: asked }) {
      note(asked.value, true);
    },
  }).visit(parsed.program);
  return found;
}

/** `#domain/x.ts` and `./x.ts` are files of the project, everything else belongs to a package. */
function resolve(from: string, specifier: string): Omit<Import, 'typeOnly'> {
  if (specifier.startsWith('#')) return { from, to: normalize(specifier.slice(1)), specifier, isPackage: false };
  if (specifier.startsWith('.'))
    return { from, to: normalize(join(dirname(from), specifier)), specifier, isPackage: false };
  if (specifier.startsWith('node:')) return { from, to: 'node:', specifier, isPackage: true };
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return { from, to: name, specifier, isPackage: true };
}
