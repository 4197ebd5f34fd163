// npm run demo: the product with a sample world, on this machine alone. SAMPLE_WORLD names another than the city.
import { DEMO_DAYS, isWorld, WORLDS } from '#db/seed/worlds.ts';
import { ensureBuild } from './build.ts';
import { keptSecret } from './secret.ts';
import { endWith, serve } from './serve.ts';
import { ensureWorld } from './world.ts';

const world = process.env.SAMPLE_WORLD || 'city';
if (!isWorld(world)) {
  console.error(`SAMPLE_WORLD must be one of ${WORLDS.join(', ')}`);
  process.exit(2);
}
// Each world has a file of its own, so that one never passes for another.
const file = world === 'city' ? 'so-dao-tao' : `so-dao-tao-${world}`;
const env = {
  APP_MODE: 'demo',
  CLOCK: process.env.CLOCK || DEMO_DAYS[world],
  DATABASE_URL: process.env.DATABASE_URL || `file:./data/${file}.db`,
  NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(),
};

try {
  if (!(await ensureBuild())) throw new Error('the build failed');
  await ensureWorld(env, world);
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
