import { createAccount } from '#db/commands/accounts.ts';
import { unitsWithin } from '#db/queries/units.ts';
import { usernameSchema } from '#domain/account.ts';
import { ROLES, type Role } from '#domain/roles.ts';
import { wordingKey } from '#domain/text/match-key.ts';
import { dayOf } from '#domain/time/day.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { type Command, parse, ready } from './command.ts';
import { CannotDo, Usage } from './failure.ts';
import { reasonOf } from './files.ts';

export const createUserCommand: Command = {
  name: 'create-user',
  usage: `create-user USERNAME --name NAME --role ${ROLES.join('|')} --unit CODE-OR-NAME [--title TITLE]`,
  async run(args, { now }) {
    const { words, options } = parse(args, this.usage, { options: ['name', 'role', 'unit', 'title'] });
    const [typed, ...more] = words;
    const { role, unit } = options;
    const name = options.name?.normalize().trim();
    if (!typed || more.length > 0 || !name || !unit || !isRole(role)) throw new Usage(this.usage);
    const username = usernameSchema.safeParse(typed);
    if (!username.success)
      throw new Usage('USERNAME: 3 to 40 letters without accents, digits, dots, hyphens, underscores');
    await ready();
    const { id: unitId, title: unitTitle } = await unitNamed(unit, dayOf(now));
    const title = options.title?.normalize().trim() || null;
    const grants = [{ role, unitId, validFrom: dayOf(now) }];
    try {
      const made = await createAccount({ viewer: OPERATOR, now }, { username: username.data, name, title, grants });
      const { accountId: id, firstPassword } = made;
      const value = { id, username: username.data, name, role, unit: unitTitle, firstPassword };
      return { value, text: `${username.data}: the first password, shown only now, is ${firstPassword}` };
    } catch (error) {
      throw new CannotDo(reasonOf(error));
    }
  },
};

function isRole(text: string | undefined): text is Role {
  return ROLES.some((role) => role === text);
}

/** The one unit with this code, or with this name, with its type or without. */
async function unitNamed(text: string, on: string): Promise<{ id: string; title: string }> {
  const units = await unitsWithin(OPERATOR, 'account.manage', on);
  const key = wordingKey(text);
  const byCode = units.filter(({ code }) => code === text.trim());
  const byTitle = units.filter(({ title }) => wordingKey(title) === key);
  const byName = units.filter(({ title }) => wordingKey(title).endsWith(` ${key}`));
  const found = [byCode, byTitle, byName].find((some) => some.length > 0) ?? [];
  const [only] = found;
  if (!only) throw new CannotDo(`no unit is called ${text}`);
  if (found.length > 1) throw new CannotDo(`several units fit: ${found.map(({ title }) => title).join(', ')}`);
  return only;
}
