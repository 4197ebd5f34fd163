// npm start: the built server for real use.
import { ensureBuild } from './build.ts';
import { refusals } from './production.ts';
import { endWith, exitOf, startNext } from './serve.ts';
import { manage } from './world.ts';

const reasons = refusals(process.env);
for (const reason of reasons) console.error(`Not started: ${reason}.`);
if (reasons.length > 0) process.exit(1);

if (!(await ensureBuild())) process.exit(1);
await manage(['migrate'], {}).catch((error: Error) => {
  console.error(`Not started: ${error.message}`);
  process.exit(1);
});
const host = process.env.HOST ? ['-H', process.env.HOST] : [];
const server = startNext(Number(process.env.PORT ?? 3000), {}, host);
endWith(() => server.kill('SIGTERM'));
process.exitCode = await exitOf(server);
