import { env } from './env.ts';

const LOCAL = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether a write comes from our own pages. Browsers send `Origin` with every POST, so one without it is refused too.
 * In production it must be NEXTAUTH_URL's; in demo and test also this machine's names at the port that was asked.
 */
export function isOwnOrigin(headers: Pick<Headers, 'get'>): boolean {
  const origin = headers.get('origin');
  if (!origin || !URL.canParse(origin)) return false;
  const { mode, origin: own } = env();
  if (origin === own) return true;
  if (mode === 'production') return false;
  const host = headers.get('host') ?? '';
  const asked = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null;
  const from = new URL(origin);
  return (
    from.protocol === 'http:' &&
    asked !== null &&
    LOCAL.includes(from.hostname) &&
    LOCAL.includes(asked.hostname) &&
    from.port === asked.port
  );
}
