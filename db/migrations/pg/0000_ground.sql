CREATE TABLE "access_log" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"actor_kind" text COLLATE "C" NOT NULL,
	"account_id" text COLLATE "C",
	"subject_kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "access_log_actor_kind_valid" CHECK ("actor_kind" in ('account', 'operator', 'system'))
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"seq" integer PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"actor_kind" text COLLATE "C" NOT NULL,
	"actor_id" text COLLATE "C",
	"on_behalf_of_id" text COLLATE "C",
	"action" text COLLATE "C" NOT NULL,
	"subject_kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"payload_hash" text COLLATE "C" NOT NULL,
	"prev_hash" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	CONSTRAINT "audit_event_actor_kind_valid" CHECK ("actor_kind" in ('account', 'operator', 'system'))
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	CONSTRAINT "audit_head_single" CHECK ("audit_head"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "audit_payload" (
	"seq" integer PRIMARY KEY NOT NULL,
	"salt" text COLLATE "C",
	"payload" text COLLATE "C",
	"erased_at" bigint
);
--> statement-breakpoint
CREATE TABLE "audit_subject" (
	"kind" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"seq" integer NOT NULL,
	CONSTRAINT "audit_subject_pk" PRIMARY KEY("kind","id","seq")
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"media_type" text COLLATE "C" NOT NULL,
	"size" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"at" bigint NOT NULL,
	"by_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "form_draft" (
	"account_id" text COLLATE "C" NOT NULL,
	"form_key" text COLLATE "C" NOT NULL,
	"values" json NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "form_draft_pk" PRIMARY KEY("account_id","form_key")
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"key" text COLLATE "C" NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"result" json NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "idempotency_key_pk" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"account_id" text COLLATE "C",
	"unit_id" text COLLATE "C",
	"role" text COLLATE "C",
	"subject_kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"payload" json NOT NULL,
	"sent_at" bigint,
	CONSTRAINT "outbox_role_valid" CHECK ("role" in ('unit_clerk', 'unit_head', 'consolidator', 'consolidator_head', 'leader', 'records_clerk', 'inspector', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE "version" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"at" bigint NOT NULL,
	"by_id" text COLLATE "C",
	"canonical" text COLLATE "C" NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	CONSTRAINT "version_kind_valid" CHECK ("kind" in ('dossier', 'submission', 'decision', 'plan'))
);
--> statement-breakpoint
ALTER TABLE "audit_payload" ADD CONSTRAINT "audit_payload_seq_audit_event_seq_fk" FOREIGN KEY ("seq") REFERENCES "public"."audit_event"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_subject" ADD CONSTRAINT "audit_subject_seq_audit_event_seq_fk" FOREIGN KEY ("seq") REFERENCES "public"."audit_event"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_log_subject" ON "access_log" USING btree ("subject_kind","subject_id","at");--> statement-breakpoint
CREATE INDEX "access_log_account" ON "access_log" USING btree ("account_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_event_prev_hash" ON "audit_event" USING btree ("prev_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_event_hash" ON "audit_event" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "audit_event_actor" ON "audit_event" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "audit_event_action" ON "audit_event" USING btree ("action","seq");--> statement-breakpoint
CREATE INDEX "audit_subject_seq" ON "audit_subject" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "file_sha256" ON "file" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "idempotency_key_at" ON "idempotency_key" USING btree ("at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("at") WHERE "outbox"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_account" ON "outbox" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "outbox_unit" ON "outbox" USING btree ("unit_id","role","at");--> statement-breakpoint
CREATE UNIQUE INDEX "version_number" ON "version" USING btree ("kind","subject_id","number");