import { and, count, desc, eq, or } from 'drizzle-orm';
import type { MailState } from '#domain/notices/states.ts';
import { permits } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import { account, mail, mailPreference } from '../schema.ts';
import { read } from '../store.ts';
import { isManaged } from './accounts.ts';

const PER_PAGE = 30;

/**
 * Mails, newest first: the viewer's own, and for who administers accounts those of all that he administers; neither
 * subject nor text of another's mail is shown to anybody. Two statements.
 */
export async function listMails(viewer: Viewer, asked: { state?: MailState; page: number }) {
  const own = eq(mail.accountId, viewer.accountId ?? '');
  const scope = permits(viewer, 'account.manage') ? or(own, isManaged(viewer)) : own;
  const where = and(scope, asked.state ? eq(mail.state, asked.state) : undefined);
  const [all] = await read()
    .select({ n: count() })
    .from(mail)
    .innerJoin(account, eq(account.id, mail.accountId))
    .where(where);
  const total = all?.n ?? 0;
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const page = Math.min(Math.max(1, asked.page), pages);
  const rows = await read()
    .select({ mail, name: account.name, email: account.email })
    .from(mail)
    .innerJoin(account, eq(account.id, mail.accountId))
    .where(where)
    .orderBy(desc(mail.at), desc(mail.id))
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE);
  const mails = rows.map(({ mail: row, name, email }) => {
    const isOwn = row.accountId === viewer.accountId;
    const text = { subject: isOwn ? row.subject : null, body: isOwn ? row.body : null };
    return { ...row, ...text, name, address: row.address ?? email, isOwn };
  });
  return { mails, total, page, pages };
}
export type ListedMail = Awaited<ReturnType<typeof listMails>>['mails'][number];

/** How the viewer has his letters sent. */
export async function mailChoiceOf(viewer: Viewer) {
  const [row] = await read()
    .select({ choice: mailPreference.choice })
    .from(mailPreference)
    .where(eq(mailPreference.accountId, viewer.accountId ?? ''));
  return row?.choice ?? 'each';
}
