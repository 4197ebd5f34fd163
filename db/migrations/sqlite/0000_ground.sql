CREATE TABLE `access_log` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`account_id` text,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	CONSTRAINT "access_log_actor_kind_valid" CHECK("actor_kind" in ('account', 'operator', 'system'))
);
--> statement-breakpoint
CREATE INDEX `access_log_subject` ON `access_log` (`subject_kind`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `access_log_account` ON `access_log` (`account_id`,`at`);--> statement-breakpoint
CREATE TABLE `audit_event` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`on_behalf_of_id` text,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`payload_hash` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "audit_event_actor_kind_valid" CHECK("actor_kind" in ('account', 'operator', 'system'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_event_prev_hash` ON `audit_event` (`prev_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `audit_event_hash` ON `audit_event` (`hash`);--> statement-breakpoint
CREATE INDEX `audit_event_actor` ON `audit_event` (`actor_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_event_action` ON `audit_event` (`action`,`seq`);--> statement-breakpoint
CREATE TABLE `audit_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "audit_head_single" CHECK("audit_head"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `audit_payload` (
	`seq` integer PRIMARY KEY NOT NULL,
	`salt` text,
	`payload` text,
	`erased_at` integer,
	FOREIGN KEY (`seq`) REFERENCES `audit_event`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit_subject` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`kind`, `id`, `seq`),
	FOREIGN KEY (`seq`) REFERENCES `audit_event`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_subject_seq` ON `audit_subject` (`seq`);--> statement-breakpoint
CREATE TABLE `file` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`content` blob NOT NULL,
	`at` integer NOT NULL,
	`by_id` text
);
--> statement-breakpoint
CREATE INDEX `file_sha256` ON `file` (`sha256`);--> statement-breakpoint
CREATE TABLE `form_draft` (
	`account_id` text NOT NULL,
	`form_key` text NOT NULL,
	`values` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `form_key`)
);
--> statement-breakpoint
CREATE TABLE `idempotency_key` (
	`key` text NOT NULL,
	`account_id` text NOT NULL,
	`result` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_key_at` ON `idempotency_key` (`at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`account_id` text,
	`unit_id` text,
	`role` text,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`payload` text NOT NULL,
	`sent_at` integer,
	CONSTRAINT "outbox_role_valid" CHECK("role" in ('unit_clerk', 'unit_head', 'consolidator', 'consolidator_head', 'leader', 'records_clerk', 'inspector', 'administrator'))
);
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`at`) WHERE "outbox"."sent_at" is null;--> statement-breakpoint
CREATE INDEX `outbox_account` ON `outbox` (`account_id`,`at`);--> statement-breakpoint
CREATE INDEX `outbox_unit` ON `outbox` (`unit_id`,`role`,`at`);--> statement-breakpoint
CREATE TABLE `version` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`by_id` text,
	`canonical` text NOT NULL,
	`sha256` text NOT NULL,
	CONSTRAINT "version_kind_valid" CHECK("kind" in ('dossier', 'submission', 'decision', 'plan'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `version_number` ON `version` (`kind`,`subject_id`,`number`);