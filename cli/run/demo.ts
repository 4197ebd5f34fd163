// npm run demo: the product with its sample world, on this machine alone.
import { DEMO_DAY } from '#db/seed/demo-day.ts';
import { ensureBuild } from './build.ts';
import { keptSecret } from './secret.ts';
import { endWith, serve } from './serve.ts';
import { ensureWorld } from './world.ts';

const env = {
  APP_MODE: 'demo',
  CLOCK: process.env.CLOCK || DEMO_DAY,
  DATABASE_URL: process.env.DATABASE_URL || 'file:./data/so-dao-tao.db',
  NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(),
};

try {
  if (!(await ensureBuild())) throw new Error('the build failed');
  await ensureWorld(env);
  // The schema takes the dialect of DATABASE_URL when it loads: only now does it stand there.
  Object.assign(process.env, env);
  const { accountsInWords } = await import('./accounts.ts');
  const accounts = await accountsInWords(Date.parse(env.CLOCK));
  const server = await serve(Number(process.env.PORT || 3000), env);
  endWith(server.stop);
  console.log(`Sổ Đào Tạo: ${server.url} (${accounts})`);
  process.exitCode = await server.ended;
} catch (error) {
  console.error(`Not started: ${(error as Error).message}`);
  process.exitCode = 1;
}
