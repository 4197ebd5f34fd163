import { randomBytes } from 'node:crypto';
import { z } from 'zod';

const MODES = ['demo', 'test', 'production'] as const;

/** How this process is to behave, read once from the environment variables of docs/architecture.md §6. */
export interface Env {
  mode: (typeof MODES)[number];
  /** The one origin that writes may come from; `null` outside production, where any local address will do. */
  origin: string | null;
  /** Keys the session cookie and whatever else must not be guessed. */
  secret: string;
  /** The instant at which the clock stands (demo and test); `null` where it runs. */
  clock: number | null;
}

const origin = z.string().transform((text, issues) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && !url.search) return url.origin;
  issues.addIssue('NEXTAUTH_URL must be an origin such as https://sodaotao.example.vn, without a path');
  return z.NEVER;
});

const clock = z.string().transform((text, issues) => {
  const instant = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(instant)) return instant;
  issues.addIssue('CLOCK must be an ISO instant with its zone, such as 2022-03-25T08:00:00+07:00');
  return z.NEVER;
});

const variables = z
  .object({
    APP_MODE: z.enum(MODES, { error: `APP_MODE must be one of ${MODES.join(', ')}` }).default('production'),
    NEXTAUTH_URL: origin.optional(),
    NEXTAUTH_SECRET: z.string().min(32, { error: 'NEXTAUTH_SECRET must have at least 32 characters' }).optional(),
    CLOCK: clock.optional(),
  })
  .check(({ value, issues }) => {
    if (value.APP_MODE !== 'production') return;
    const refuse = (message: string) => issues.push({ code: 'custom', message, input: value });
    if (!value.NEXTAUTH_URL) refuse('NEXTAUTH_URL must be set in production');
    if (!value.NEXTAUTH_SECRET) refuse('NEXTAUTH_SECRET must be set in production');
    if (value.CLOCK !== undefined) refuse('CLOCK must not be set in production');
  });

/**
 * Judges a set of environment variables; an empty one counts as not set.
 *
 * @throws Error naming everything that is wrong, one per line
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join('\n'));
  const { APP_MODE, NEXTAUTH_URL, NEXTAUTH_SECRET, CLOCK } = parsed.data;
  return {
    mode: APP_MODE,
    origin: NEXTAUTH_URL ?? null,
    secret: NEXTAUTH_SECRET ?? randomBytes(32).toString('hex'),
    clock: CLOCK ?? null,
  };
}

let current: Env | undefined;

/** The environment of this process. A secret made up for demo or test is shared by all bundles of the process. */
export function env(): Env {
  if (!current) {
    current = readEnv(process.env);
    process.env.NEXTAUTH_SECRET = current.secret;
  }
  return current;
}

/** Whether people reach us over TLS: cookies are then `Secure`, and browsers told to come back the same way. */
export function isHttps(): boolean {
  return env().origin?.startsWith('https:') ?? false;
}
