import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { projectFiles } from '../checks/sources.ts';
import { succeeds } from './step.ts';

/** What a build is made from; tests and the sample workbooks are not in it. */
const SOURCES =
  /^(app|components|db|domain|messages|public|server)\/|^(proxy|instrumentation)\.ts$|^(next|postcss)\.config\.|^package(-lock)?\.json$/;
const ASIDE = /\.test\.tsx?$|^db\/seed\/data\//;
const STAMP = '.next/made-from.sha256';

/** Builds the server unless what stands in .next was made from just these sources. Says whether a build stands. */
export async function ensureBuild(): Promise<boolean> {
  const sources = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return true;
  rmSync(STAMP, { force: true });
  const built = await succeeds('next', ['build']);
  if (built) writeFileSync(STAMP, sources);
  return built;
}

/** Content, not times: a checkout or a restored backup changes times at will. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of projectFiles(process.cwd()).filter((one) => SOURCES.test(one) && !ASIDE.test(one)))
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

if (import.meta.main) process.exitCode = (await ensureBuild()) ? 0 : 1;
