/** Runs once when the server starts, before the first request: bad settings and an old schema stop it here, in words. */
export async function register(): Promise<void> {
  // Written so that the build of the edge runtime, which is never used, leaves all of it out.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { env } = await import('#server/env.ts');
    const { pendingMigrations } = await import('#db/migrate.ts');
    const { startClockwork } = await import('#server/notices/clockwork.ts');
    try {
      env();
      if ((await pendingMigrations()) > 0) throw new Error('The database is not current: npm run manage -- migrate');
      startClockwork();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    }
  }
}
