CREATE TABLE "calendar_day" (
	"day" text COLLATE "C" PRIMARY KEY NOT NULL,
	"works" boolean NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_en" text COLLATE "C" NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letterhead" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"over" text COLLATE "C",
	"own" json NOT NULL,
	"place" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C",
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"outbox_id" text COLLATE "C",
	"account_id" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"attempts" integer NOT NULL,
	"next_at" bigint NOT NULL,
	"claimed_until" bigint,
	"last_error" text COLLATE "C",
	"sent_at" bigint,
	"address" text COLLATE "C",
	"subject" text COLLATE "C",
	"body" text COLLATE "C",
	CONSTRAINT "mail_state_valid" CHECK ("state" in ('waiting', 'sent', 'given_up'))
);
--> statement-breakpoint
CREATE TABLE "mail_preference" (
	"account_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"choice" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "mail_preference_choice_valid" CHECK ("choice" in ('each', 'daily', 'none'))
);
--> statement-breakpoint
CREATE TABLE "notice_read" (
	"account_id" text COLLATE "C" NOT NULL,
	"outbox_id" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "notice_read_account_id_outbox_id_pk" PRIMARY KEY("account_id","outbox_id")
);
--> statement-breakpoint
CREATE TABLE "paper_form" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"government_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"definition" json NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "paper_form_kind_valid" CHECK ("kind" in ('call', 'reminder', 'registration-list', 'party-request', 'submission', 'decision', 'amendment', 'nomination', 'learner-list', 'attendance', 'results', 'report'))
);
--> statement-breakpoint
CREATE TABLE "paper_signer" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"capacity" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "paper_signer_capacity_valid" CHECK ("capacity" in ('CHIEF', 'TM', 'KT', 'TL', 'TUQ', 'Q'))
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"round_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"closes_at" bigint NOT NULL,
	"step" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"by_id" text COLLATE "C",
	CONSTRAINT "reminder_step_valid" CHECK ("step" in ('t5', 't2', 't0', 'overdue', 'pressed'))
);
--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "look_up_code" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "number" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "day" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "letterhead" ADD CONSTRAINT "letterhead_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_outbox_id_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_preference" ADD CONSTRAINT "mail_preference_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_read" ADD CONSTRAINT "notice_read_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_read" ADD CONSTRAINT "notice_read_outbox_id_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_form" ADD CONSTRAINT "paper_form_government_id_org_unit_id_fk" FOREIGN KEY ("government_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_signer" ADD CONSTRAINT "paper_signer_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "letterhead_once" ON "letterhead" USING btree ("unit_id","valid_from");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_letter_once" ON "mail" USING btree ("outbox_id","account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_day_once" ON "mail" USING btree ("account_id","day");--> statement-breakpoint
CREATE INDEX "mail_waiting" ON "mail" USING btree ("next_at") WHERE "mail"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "mail_account" ON "mail" USING btree ("account_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_form_once" ON "paper_form" USING btree ("government_id","kind","valid_from");--> statement-breakpoint
CREATE INDEX "paper_signer_unit" ON "paper_signer" USING btree ("unit_id","valid_from");--> statement-breakpoint
CREATE UNIQUE INDEX "reminder_once" ON "reminder" USING btree ("round_id","unit_id","closes_at","step","day");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_look_up_code" ON "decision" USING btree ("look_up_code");