import { accountsToTry } from '#db/queries/demo-accounts.ts';
import { DEMO_PASSWORD } from '#db/seed/demo-password.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { ROLES, type Role } from '#domain/roles.ts';
import { requestDay } from '../clock.ts';
import { env } from '../env.ts';

export interface DemoAccount {
  username: string;
  name: string;
  unit: string;
}

/** The accounts that the demo's log-in page offers, by role; `null` anywhere but in the demo. */
export async function demoAccounts(): Promise<{ password: string; roles: [Role, DemoAccount[]][] } | null> {
  if (env().mode !== 'demo') return null;
  const all = await accountsToTry(await requestDay());
  const byRole = Map.groupBy(all, ({ role }) => role);
  const roles = ROLES.flatMap((role): [Role, DemoAccount[]][] => {
    const found = byRole.get(role) ?? [];
    return found.length > 0
      ? [
          [
            role,
            found.map(({ username, name, unit, type }) => ({ username, name, unit: unitTitle({ type, name: unit }) })),
          ],
        ]
      : [];
  });
  return { password: DEMO_PASSWORD, roles };
}
