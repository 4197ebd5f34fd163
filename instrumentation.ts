import { env } from '#server/env.ts';

/** Runs once when the server starts, before the first request: bad settings stop it here, in words. */
export function register(): void {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  try {
    env();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
