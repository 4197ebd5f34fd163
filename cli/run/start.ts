// npm start: the built server for real use.
import { readEnv } from '#server/env.ts';
import { ensureBuild } from './build.ts';
import { endWith, exitOf, startNext } from './serve.ts';
import { manage } from './world.ts';

try {
  // The server looks as well; here it is said before anything is built or migrated.
  readEnv(process.env);
  if (!(await ensureBuild())) throw new Error('the build failed');
  await manage(['migrate'], {});
  const host = process.env.HOST ? ['-H', process.env.HOST] : [];
  const server = startNext(Number(process.env.PORT || 3000), {}, host);
  endWith(() => server.kill('SIGTERM'));
  process.exitCode = await exitOf(server);
} catch (error) {
  console.error(`Not started: ${(error as Error).message}`);
  process.exitCode = 1;
}
