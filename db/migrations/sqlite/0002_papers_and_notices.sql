CREATE TABLE `calendar_day` (
	`day` text PRIMARY KEY NOT NULL,
	`works` integer NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`source` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `letterhead` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`over` text,
	`own` text NOT NULL,
	`place` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letterhead_once` ON `letterhead` (`unit_id`,`valid_from`);--> statement-breakpoint
CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`outbox_id` text,
	`account_id` text NOT NULL,
	`day` text,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_at` integer NOT NULL,
	`claimed_until` integer,
	`last_error` text,
	`sent_at` integer,
	`address` text,
	`subject` text,
	`body` text,
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mail_state_valid" CHECK("state" in ('waiting', 'sent', 'given_up'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_letter_once` ON `mail` (`outbox_id`,`account_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `mail_day_once` ON `mail` (`account_id`,`day`);--> statement-breakpoint
CREATE INDEX `mail_waiting` ON `mail` (`next_at`) WHERE "mail"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX `mail_account` ON `mail` (`account_id`,`at`);--> statement-breakpoint
CREATE TABLE `mail_preference` (
	`account_id` text PRIMARY KEY NOT NULL,
	`choice` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mail_preference_choice_valid" CHECK("choice" in ('each', 'daily', 'none'))
);
--> statement-breakpoint
CREATE TABLE `notice_read` (
	`account_id` text NOT NULL,
	`outbox_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `outbox_id`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `paper_form` (
	`id` text PRIMARY KEY NOT NULL,
	`government_id` text NOT NULL,
	`kind` text NOT NULL,
	`definition` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`government_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "paper_form_kind_valid" CHECK("kind" in ('call', 'reminder', 'registration-list', 'party-request', 'submission', 'decision', 'amendment', 'nomination', 'learner-list', 'attendance', 'results', 'report'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `paper_form_once` ON `paper_form` (`government_id`,`kind`,`valid_from`);--> statement-breakpoint
CREATE TABLE `paper_signer` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`title` text NOT NULL,
	`capacity` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "paper_signer_capacity_valid" CHECK("capacity" in ('CHIEF', 'TM', 'KT', 'TL', 'TUQ', 'Q'))
);
--> statement-breakpoint
CREATE INDEX `paper_signer_unit` ON `paper_signer` (`unit_id`,`valid_from`);--> statement-breakpoint
CREATE TABLE `reminder` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`closes_at` integer NOT NULL,
	`step` text NOT NULL,
	`day` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reminder_step_valid" CHECK("step" in ('t5', 't2', 't0', 'overdue', 'pressed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_once` ON `reminder` (`round_id`,`unit_id`,`closes_at`,`step`,`day`);--> statement-breakpoint
ALTER TABLE `decision` ADD `look_up_code` text;--> statement-breakpoint
CREATE UNIQUE INDEX `decision_look_up_code` ON `decision` (`look_up_code`);--> statement-breakpoint
ALTER TABLE `submission` ADD `number` text;--> statement-breakpoint
ALTER TABLE `submission` ADD `day` text;