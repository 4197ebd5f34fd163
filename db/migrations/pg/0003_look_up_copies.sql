CREATE TABLE "look_up_copy" (
	"decision_id" text COLLATE "C" NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"number" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "look_up_copy_decision_id_sha256_pk" PRIMARY KEY("decision_id","sha256")
);
--> statement-breakpoint
ALTER TABLE "look_up_copy" ADD CONSTRAINT "look_up_copy_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE no action ON UPDATE no action;