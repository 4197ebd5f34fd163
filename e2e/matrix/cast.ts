import type { DatabaseSync } from 'node:sqlite';
import { DEMO_PASSWORD } from '#db/seed/demo-password.ts';
import { ROLES, type Role } from '#domain/roles.ts';

/** Every role twice: where the example records are, and in another unit of the same register. */
export interface Player {
  role: Role;
  /** `here`: Cam Giá's own clerk and head, the city's offices. `elsewhere`: the same roles, held at Quang Trung. */
  place: 'here' | 'elsewhere';
  username: string;
  cookie: string;
}

export const HERE = 'Cam Giá';
export const ELSEWHERE = 'Quang Trung';

const NAMES: Record<Player['place'], Record<Role, string>> = {
  here: {
    unit_clerk: 'camgia',
    unit_head: 'camgia.ct',
    consolidator: 'chuyenvien',
    consolidator_head: 'truongphong',
    leader: 'lanhdao',
    records_clerk: 'vanthu',
    inspector: 'thanhtra',
    administrator: 'quantri',
  },
  elsewhere: {
    unit_clerk: 'quangtrung',
    unit_head: 'quangtrung.ct',
    consolidator: 'elsewhere.consolidator',
    consolidator_head: 'elsewhere.head',
    leader: 'elsewhere.leader',
    records_clerk: 'elsewhere.records',
    inspector: 'elsewhere.inspector',
    administrator: 'elsewhere.administrator',
  },
};

/** Offices at a ward: the sample city has none, but the rights must hold for a second tree of offices too. */
export function foundOfficesElsewhere(world: DatabaseSync): void {
  const unit = world.prepare('select id from org_unit where name = ?').get(ELSEWHERE)?.id ?? null;
  const account = world.prepare(
    `insert into account select ?, ?, ?, title, email, phone, null, password_hash, 0, locale, null, created_at, 1
     from account where username = 'chuyenvien'`,
  );
  const grant = world.prepare(`insert into role_grant values (?, ?, ?, ?, '2022-01-01', null)`);
  for (const role of ROLES) {
    const username = NAMES.elsewhere[role];
    if (!username.startsWith('elsewhere.')) continue;
    account.run(username, username, username);
    grant.run(`grant.${username}`, username, role, unit);
  }
}

/** Signs everybody in as the log-in form does. */
export async function signedIn(url: string): Promise<Player[]> {
  const players: Player[] = [];
  for (const place of ['here', 'elsewhere'] as const)
    for (const role of ROLES) {
      const username = NAMES[place][role];
      const body = new URLSearchParams({ username, password: DEMO_PASSWORD });
      const answer = await fetch(`${url}/api/sign-in`, {
        ...{ method: 'POST', redirect: 'manual', body, headers: { origin: url } },
      });
      const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('next-auth.session-token='));
      if (!cookie) throw new Error(`${username} was not let in: ${answer.headers.get('location')}`);
      players.push({ role, place, username, cookie: cookie.split(';')[0] ?? '' });
    }
  return players;
}
