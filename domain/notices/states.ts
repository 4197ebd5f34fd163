/** How letters reach somebody by e-mail: each at once, one a day, or not at all (they stay in the register's inbox). */
export const MAIL_CHOICES = ['each', 'daily', 'none'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

export const MAIL_STATES = ['waiting', 'sent', 'given_up'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Why a unit was reminded: five, two or no working days before the closing, after it, or because an officer pressed. */
export const REMINDER_STEPS = ['t5', 't2', 't0', 'overdue', 'pressed'] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number];
