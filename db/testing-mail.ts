import { eq } from 'drizzle-orm';
import type { Role } from '#domain/roles.ts';
import type { Viewer } from '#domain/viewer.ts';
import { keepText } from './commands/mail/send.ts';
import { notify } from './commands/notify.ts';
import { newId } from './id.ts';
import { account, mail, roleGrant } from './schema.ts';
import { read, write } from './store.ts';
import { addAccount, NOON } from './testing-world.ts';

/** Somebody whose right stands in the register and who can be written to. */
export async function reachable(name: string, role: Role, unitId: string, email: string | null = `${name}@x.example`) {
  const viewer = await addAccount(name, role, unitId);
  const accountId = viewer.accountId!;
  await write(async (tx) => {
    await tx.insert(roleGrant).values({ accountId, role, unitId, validFrom: '2022-01-01', validTo: null });
    await tx.update(account).set({ email }).where(eq(account.id, accountId));
  });
  return viewer;
}

/** A letter that a plan was issued, to a role at a unit or to one account; it names a record that nobody has. */
export function letterTo(to: { unitId: string; role: Role } | { accountId: string }, at = NOON): Promise<void> {
  const subject = { kind: 'plan', id: newId() };
  return write((tx) => notify(tx, { now: at }, { kind: 'plan.issue', to: [to], subject }));
}

export const mailsTo = async ({ accountId }: Viewer) =>
  read()
    .select()
    .from(mail)
    .where(eq(mail.accountId, accountId ?? ''));

/** Puts a text on every mail that has none, so that it can be sent. */
export async function writeTexts(): Promise<void> {
  const rows = await read().select({ id: mail.id }).from(mail);
  await keepText(rows.map(({ id }) => ({ id, subject: `Thư ${id}`, body: 'Nội dung', address: null })));
}
