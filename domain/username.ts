import type { Role } from './roles.ts';
import { fold } from './text/fold.ts';

/** What stands behind the unit in the sign-in name of an account that was made by unit and role. */
const ROLE_ENDINGS: Record<Role, string> = {
  unit_clerk: 'cv',
  unit_head: 'ld',
  consolidator: 'th',
  consolidator_head: 'tp',
  leader: 'lanhdao',
  records_clerk: 'vt',
  inspector: 'tt',
  administrator: 'qt',
};

/** A sign-in name for a person: the given name and the initials before it, `hoa.nt` for Nguyễn Thị Hòa. */
export function usernameOfPerson(name: string): string {
  const words = plainWords(name);
  const given = words.at(-1) ?? '';
  const initials = words.slice(0, -1).map((word) => word[0]);
  return initials.length > 0 ? `${given}.${initials.join('')}` : given.padEnd(3, '0');
}

/** A sign-in name for a role at a unit: `phuong-quan-trieu.cv` for the clerk of Phường Quán Triều. */
export function usernameOfUnit(unit: string, role: Role): string {
  return `${plainWords(unit).join('-').slice(0, 30)}.${ROLE_ENDINGS[role]}`;
}

/** The wish, or the wish with the first number behind it that is not taken; what is returned is taken from then on. */
export function freeUsername(wish: string, taken: Set<string>): string {
  let free = wish;
  for (let n = 2; taken.has(free); n += 1) free = `${wish}${n}`;
  taken.add(free);
  return free;
}

function plainWords(text: string): string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? [];
}
