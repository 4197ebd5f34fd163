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
  /** The server that takes mail, and from whom it is; `null` where letters stay in the register. */
  mail: { url: string; from: string } | null;
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

const smtp = z.string().transform((text, issues) => {
  if (URL.canParse(text) && ['smtp:', 'smtps:'].includes(new URL(text).protocol) && new URL(text).hostname) return text;
  // What was given may hold a password: it is not said again.
  issues.addIssue('SMTP_URL must be a mail server such as smtp://user:password@mail.example.vn:587');
  return z.NEVER;
});

const from = z.string().regex(/^([^<>\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, {
  error: 'MAIL_FROM must be an address such as "Sổ Đào Tạo <sodaotao@example.vn>"',
});

const variables = z
  .object({
    APP_MODE: z.enum(MODES, { error: `APP_MODE must be one of ${MODES.join(', ')}` }).default('production'),
    NEXTAUTH_URL: origin.optional(),
    NEXTAUTH_SECRET: z.string().min(32, { error: 'NEXTAUTH_SECRET must have at least 32 characters' }).optional(),
    CLOCK: clock.optional(),
    SMTP_URL: smtp.optional(),
    MAIL_FROM: from.optional(),
  })
  .check(({ value, issues }) => {
    const refuse = (message: string) => issues.push({ code: 'custom', message, input: value });
    if (value.SMTP_URL && !value.MAIL_FROM) refuse('MAIL_FROM must be set with SMTP_URL');
    if (value.APP_MODE !== 'production') return;
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
  const { APP_MODE, NEXTAUTH_URL, NEXTAUTH_SECRET, CLOCK, SMTP_URL, MAIL_FROM } = parsed.data;
  return {
    mode: APP_MODE,
    origin: NEXTAUTH_URL ?? null,
    secret: NEXTAUTH_SECRET ?? randomBytes(32).toString('hex'),
    mail: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : null,
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
