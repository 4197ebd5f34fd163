import { createAccounts, type NewAccount } from '#db/commands/accounts.ts';
import type { Ctx } from '#db/context.ts';
import { usernamesTaken } from '#db/queries/accounts.ts';
import { type UnitName, unitsWithin } from '#db/queries/units.ts';
import { usernameSchema } from '#domain/account.ts';
import { MANY_LIMIT } from '#domain/account-forms.ts';
import type { FormProblem } from '#domain/form-state.ts';
import { ROLES, type Role } from '#domain/roles.ts';
import { fold } from '#domain/text/fold.ts';
import { dayOf } from '#domain/time/day.ts';
import { freeUsername, usernameOfPerson, usernameOfUnit } from '#domain/username.ts';
import { type Messages, messagesFor } from '#messages/messages.ts';
import { ownAddress, passwordOfPress, type Slip } from './slips.ts';

/** One account that is wanted; its sign-in name is a wish, unless it was given. */
interface Wanted {
  name: string;
  title?: string;
  role: Role;
  unit: UnitName;
  wish: string;
  given: boolean;
}

/** As an action's outcome: the slips to show, or what is wrong with what was asked for. */
type Made = { done: string; data: { slips: Slip[] } } | { problems: FormProblem[] };

/** Makes an account for each role at each unit, named after both until somebody enters who it is. */
export async function createByUnits(
  ctx: Ctx,
  input: { units: string[]; roles: Role[]; validFrom: string },
): Promise<Made> {
  const m = messagesFor(ctx.viewer.locale);
  const units = (await reachable(ctx)).filter(({ id }) => input.units.includes(id));
  const wanted = units.flatMap((unit) =>
    input.roles.map((role): Wanted => {
      const name = m.admin.many.nameOf({ role: m.roles.names[role], unit: unit.title });
      return { name, role, unit, wish: usernameOfUnit(unit.title, role), given: false };
    }),
  );
  return make(ctx, wanted, input.validFrom, 'units[]', m);
}

/** Makes an account for each row of a pasted list; none where a row cannot be understood. */
export async function createFromList(ctx: Ctx, input: { list: string; validFrom: string }): Promise<Made> {
  const m = messagesFor(ctx.viewer.locale);
  const units = await reachable(ctx);
  const rows = input.list.split(/\r?\n/).filter((row) => row.trim() !== '');
  const understood = rows.map((row) => understand(row, units, m));
  const problems = understood.flatMap((row, i) =>
    typeof row === 'string' ? [{ field: 'list', message: m.admin.many.row({ n: i + 1, text: row }) }] : [],
  );
  if (problems.length > 0) return { problems: problems.slice(0, 20) };
  return make(ctx, understood as Wanted[], input.validFrom, 'list', m);
}

function understand(row: string, units: readonly UnitName[], m: Messages): Wanted | string {
  const words = m.admin.many.rowErrors;
  const [name, title, unitName, roleName, typed] = row
    .split(row.includes('\t') ? '\t' : ';')
    .map((cell) => cell.trim());
  if (!name || !unitName || !roleName) return words.columns;
  const unit = units.find((one) => fold(one.title) === fold(unitName)) ?? onlyOne(units, unitName);
  if (!unit) return words.unit;
  const role = ROLES.find((one) => [fold(m.roles.names[one]), one].includes(fold(roleName)));
  if (!role) return words.role;
  const username = typed ? usernameSchema.safeParse(typed) : null;
  if (username && !username.success) return words.username;
  return { name, title, role, unit, wish: username?.data ?? usernameOfPerson(name), given: username !== null };
}

/** The unit whose title ends with the words, where there is but one: "Túc Duyên" without its "Phường". */
function onlyOne(units: readonly UnitName[], words: string): UnitName | undefined {
  const found = units.filter((unit) => fold(unit.title).endsWith(` ${fold(words)}`));
  return found.length === 1 ? found[0] : undefined;
}

async function make(ctx: Ctx, wanted: Wanted[], validFrom: string, field: string, m: Messages): Promise<Made> {
  if (wanted.length > MANY_LIMIT) return { problems: [{ field, message: m.admin.many.limit({ n: MANY_LIMIT }) }] };
  const given = wanted.filter((one) => one.given).map(({ wish }) => wish);
  const taken = new Set([...given, ...(await usernamesTaken(wanted.map(({ wish }) => wish)))]);
  const accounts = wanted.map(({ name, title, role, unit, wish, given: fixed }): NewAccount => {
    const username = fixed ? wish : freeUsername(wish, taken);
    const grants = [{ role, unitId: unit.id, validFrom }];
    return { username, name, title: title || null, password: passwordOfPress(ctx, username), grants };
  });
  const made = await createAccounts(ctx, accounts);
  const address = await ownAddress();
  // The names come from what was made: a second press finds the first one's taken, and yet prints the same slips.
  const slips = made.map(({ username }, i): Slip => {
    const { name = '', role = ROLES[0], unit } = wanted[i] ?? {};
    const right = m.auth.account.rightAt({ role: m.roles.names[role], unit: unit?.title ?? '' });
    return { name, role: right, username, password: passwordOfPress(ctx, username), address };
  });
  return { done: 'many_created', data: { slips } };
}

function reachable(ctx: Ctx): Promise<UnitName[]> {
  return unitsWithin(ctx.viewer, 'account.manage', dayOf(ctx.now));
}
