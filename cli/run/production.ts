/** The settings that a server for real use must have or must not have. */
type Settings = Record<string, string | undefined>;

/** A shorter secret can be guessed from one cookie. */
const LEAST_SECRET = 32;

/** Why a server may not start with these settings, all reasons at once; none when it may. */
export function refusals(settings: Settings): string[] {
  const { APP_MODE: mode = 'production', NEXTAUTH_URL: url, NEXTAUTH_SECRET: secret, CLOCK: clock } = settings;
  if (mode === 'demo' || mode === 'test') return [];
  if (mode !== 'production') return [`APP_MODE is "${mode}": it can be production, demo or test`];
  const reasons: string[] = [];
  if (!url) reasons.push('NEXTAUTH_URL is not set: the one address under which people reach this server');
  else if (!isOrigin(url))
    reasons.push(`NEXTAUTH_URL is "${url}": it must be an address such as https://so.example.vn`);
  if (!secret) reasons.push('NEXTAUTH_SECRET is not set: make one with "openssl rand -base64 32" and keep it');
  else if (secret.length < LEAST_SECRET) reasons.push(`NEXTAUTH_SECRET has fewer than ${LEAST_SECRET} characters`);
  if (clock) reasons.push('CLOCK is set: a register in real use takes no made-up day');
  return reasons;
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '';
}
