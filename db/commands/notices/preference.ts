import type { MailChoice } from '#domain/notices/states.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { mailPreference } from '../../schema.ts';
import { writeAside } from '../../store.ts';

/** How the viewer's letters reach him by e-mail from now on: a habit, no event of the register. */
export async function saveMailChoice(ctx: Ctx, { choice }: { choice: MailChoice }): Promise<void> {
  const { accountId } = ctx.viewer;
  if (accountId === null) throw new Refusal('not_found');
  const row = { choice, at: ctx.now };
  await writeAside((tx) =>
    tx
      .insert(mailPreference)
      .values({ accountId, ...row })
      .onConflictDoUpdate({ target: mailPreference.accountId, set: row }),
  );
}
