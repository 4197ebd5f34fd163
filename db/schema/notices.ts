import { MAIL_CHOICES, MAIL_STATES, REMINDER_STEPS } from '#domain/notices/states.ts';
import type { Kit } from '../kit.ts';
import type { Accounts } from './accounts.ts';
import type { Ground } from './ground.ts';
import type { Organisation } from './organisation.ts';
import type { Plans } from './plans.ts';

/** How letters of the outbox reach people, who was reminded when, and the days that count as working days. */
export function defineNotices(
  k: Kit,
  { orgUnit }: Organisation,
  { account }: Accounts,
  { round }: Plans,
  { outbox }: Ground,
) {
  /** Days that are not worked though they are no weekend, and weekend days that are: announced each year. */
  const calendarDay = k.table('calendar_day', {
    day: k.day('day').primaryKey(),
    works: k.bool('works').notNull(),
    name: k.text('name').notNull(),
    nameEn: k.text('name_en').notNull(),
    /** The announcement, or the law and the lunar calendar that it was reckoned from. */
    source: k.text('source').notNull(),
    version: k.integer('version').notNull(),
  });

  /** Without a row: each letter at once. */
  const mailPreference = k.table('mail_preference', {
    accountId: k
      .text('account_id')
      .primaryKey()
      .references(() => account.id),
    choice: k.oneOf('choice', MAIL_CHOICES).notNull(),
    at: k.instant('at').notNull(),
  });

  /** Which letter somebody has seen; a letter to a role is seen by each of its holders for himself. */
  const noticeRead = k.table(
    'notice_read',
    {
      accountId: k
        .text('account_id')
        .notNull()
        .references(() => account.id),
      outboxId: k
        .text('outbox_id')
        .notNull()
        .references(() => outbox.id),
      at: k.instant('at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.accountId, t.outboxId] })],
  );

  /** One mail to one recipient: of a letter, or of a day's letters together. Once for each, whoever sends it. */
  const mail = k.table(
    'mail',
    {
      id: k.id(),
      at: k.instant('at').notNull(),
      outboxId: k.text('outbox_id').references(() => outbox.id),
      accountId: k
        .text('account_id')
        .notNull()
        .references(() => account.id),
      /** The day whose letters it gathers; null for a single letter's. */
      day: k.day('day'),
      state: k.oneOf('state', MAIL_STATES).notNull(),
      attempts: k.integer('attempts').notNull(),
      nextAt: k.instant('next_at').notNull(),
      /** Until when one process has it in hand; after that another may take it. */
      claimedUntil: k.instant('claimed_until'),
      lastError: k.text('last_error'),
      sentAt: k.instant('sent_at'),
      /** As it was sent, so that the demo can show it; null before. */
      address: k.text('address'),
      subject: k.text('subject'),
      body: k.text('body'),
    },
    (t) => [
      k.uniqueIndex('mail_letter_once').on(t.outboxId, t.accountId),
      k.uniqueIndex('mail_day_once').on(t.accountId, t.day),
      k.index('mail_waiting').on(t.nextAt).where(k.sql`${t.state} = 'waiting'`),
      k.index('mail_account').on(t.accountId, t.at),
    ],
  );

  /** A unit was reminded of a closing: once for each step and day. */
  const reminder = k.table(
    'reminder',
    {
      id: k.id(),
      roundId: k
        .text('round_id')
        .notNull()
        .references(() => round.id),
      unitId: k
        .text('unit_id')
        .notNull()
        .references(() => orgUnit.id),
      closesAt: k.instant('closes_at').notNull(),
      step: k.oneOf('step', REMINDER_STEPS).notNull(),
      day: k.day('day').notNull(),
      at: k.instant('at').notNull(),
      byId: k.ref('by_id'),
    },
    (t) => [k.uniqueIndex('reminder_once').on(t.roundId, t.unitId, t.closesAt, t.step, t.day)],
  );

  return { calendarDay, mailPreference, noticeRead, mail, reminder };
}
