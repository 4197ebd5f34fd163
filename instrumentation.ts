/** Runs once when the server starts, before the first request: bad settings stop it here, in words. */
export async function register(): Promise<void> {
  // Written so that the build of the edge runtime, which is never used, leaves all of it out.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { env } = await import('#server/env.ts');
    try {
      env();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    }
  }
}
