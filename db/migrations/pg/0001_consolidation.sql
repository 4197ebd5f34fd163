CREATE TABLE "amendment" (
	"decision_id" text COLLATE "C" NOT NULL,
	"line_id" text COLLATE "C" NOT NULL,
	"replaced_by_line_id" text COLLATE "C",
	"reason" text COLLATE "C" NOT NULL,
	"comment" text COLLATE "C",
	CONSTRAINT "amendment_decision_id_line_id_pk" PRIMARY KEY("decision_id","line_id")
);
--> statement-breakpoint
CREATE TABLE "class_group" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opinion_rule" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"category" text COLLATE "C",
	"managed_by" text COLLATE "C",
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C",
	"source" text COLLATE "C" NOT NULL,
	CONSTRAINT "opinion_rule_category_valid" CHECK ("category" in ('LLCT', 'QLNN_NGACH', 'LANH_DAO_QL', 'CDNN', 'VTVL_CHUYEN_MON', 'KY_NANG', 'DAO_DUC_CONG_VU', 'QPAN', 'NGOAI_NGU', 'TIN_HOC_CDS', 'TIENG_DAN_TOC', 'HOI_NHAP', 'DAO_TAO_CM', 'DOAN_THE_DANG'))
);
--> statement-breakpoint
CREATE TABLE "party_request" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"number" text COLLATE "C",
	"day" text COLLATE "C",
	"note" text COLLATE "C",
	"asked_by_id" text COLLATE "C",
	"asked_at" bigint NOT NULL,
	"reply_number" text COLLATE "C",
	"reply_day" text COLLATE "C",
	"reply_file_id" text COLLATE "C",
	"answered_by_id" text COLLATE "C",
	"answered_at" bigint,
	"version" integer NOT NULL,
	CONSTRAINT "party_request_state_valid" CHECK ("state" in ('asked', 'answered', 'taken_back'))
);
--> statement-breakpoint
CREATE TABLE "party_request_line" (
	"request_id" text COLLATE "C" NOT NULL,
	"line_id" text COLLATE "C" NOT NULL,
	"answer" text COLLATE "C",
	"words" text COLLATE "C",
	CONSTRAINT "party_request_line_request_id_line_id_pk" PRIMARY KEY("request_id","line_id"),
	CONSTRAINT "party_request_line_answer_valid" CHECK ("answer" in ('agree', 'refuse'))
);
--> statement-breakpoint
CREATE TABLE "position_standard" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"effective_from" text COLLATE "C" NOT NULL,
	"effective_to" text COLLATE "C",
	"definition" json NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"settings" json NOT NULL,
	"input" text COLLATE "C" NOT NULL,
	"input_sha256" text COLLATE "C" NOT NULL,
	"result" json,
	"progress" json,
	"at" bigint NOT NULL,
	"by_id" text COLLATE "C",
	"finished_at" bigint,
	"taken_at" bigint,
	"taken_by_id" text COLLATE "C",
	"taken" json,
	"version" integer NOT NULL,
	CONSTRAINT "proposal_state_valid" CHECK ("state" in ('running', 'optimal', 'feasible', 'infeasible', 'stopped', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "rank_move" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"class_id" text COLLATE "C" NOT NULL,
	"line_id" text COLLATE "C" NOT NULL,
	"place" integer NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"by_id" text COLLATE "C",
	"at" bigint NOT NULL,
	"withdrawn_at" bigint,
	"withdrawn_by_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "ranking_criterion" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"issuer_id" text COLLATE "C" NOT NULL,
	"category" text COLLATE "C",
	"code" text COLLATE "C" NOT NULL,
	"weight" integer NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C",
	"source" text COLLATE "C" NOT NULL,
	"by_id" text COLLATE "C",
	"at" bigint NOT NULL,
	CONSTRAINT "ranking_criterion_category_valid" CHECK ("category" in ('LLCT', 'QLNN_NGACH', 'LANH_DAO_QL', 'CDNN', 'VTVL_CHUYEN_MON', 'KY_NANG', 'DAO_DUC_CONG_VU', 'QPAN', 'NGOAI_NGU', 'TIN_HOC_CDS', 'TIENG_DAN_TOC', 'HOI_NHAP', 'DAO_TAO_CM', 'DOAN_THE_DANG')),
	CONSTRAINT "ranking_criterion_code_valid" CHECK ("code" in ('lacks_standard', 'leading_post', 'woman', 'ethnic_minority', 'waited_before', 'missing_periods', 'years_to_serve', 'protocol_order', 'unit_order'))
);
--> statement-breakpoint
CREATE TABLE "seat_vacancy" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"class_id" text COLLATE "C" NOT NULL,
	"line_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"opened_at" bigint NOT NULL,
	"until" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"filled_by_line_id" text COLLATE "C",
	"answered_by_id" text COLLATE "C",
	"answered_at" bigint,
	"version" integer NOT NULL,
	CONSTRAINT "seat_vacancy_state_valid" CHECK ("state" in ('open', 'filled_by_unit', 'filled_by_reserve', 'given_up'))
);
--> statement-breakpoint
CREATE TABLE "study_commitment" (
	"line_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cost" bigint NOT NULL,
	"months_promised" integer NOT NULL,
	"left_on" text COLLATE "C",
	"exemption" text COLLATE "C",
	"by_id" text COLLATE "C",
	"at" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission_flag" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"submission_id" text COLLATE "C" NOT NULL,
	"line_id" text COLLATE "C" NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C",
	"comment" text COLLATE "C",
	"by_id" text COLLATE "C",
	"at" bigint NOT NULL,
	"closed_at" bigint,
	"closed_by_id" text COLLATE "C",
	"answer" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "unit_place" (
	"class_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"places" integer NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "unit_place_class_id_unit_id_pk" PRIMARY KEY("class_id","unit_id")
);
--> statement-breakpoint
ALTER TABLE "course_class" ADD COLUMN "planned_for" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "course_class" ADD COLUMN "group_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "course_class" ADD COLUMN "cancelled_at" bigint;--> statement-breakpoint
ALTER TABLE "course_class" ADD COLUMN "cancel_reason" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "line" ADD COLUMN "unit_party_reference" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "line" ADD COLUMN "reserve_number" integer;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "planned_for_leading" boolean;--> statement-breakpoint
ALTER TABLE "position" ADD COLUMN "leading" boolean;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_line_id_line_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_replaced_by_line_id_line_id_fk" FOREIGN KEY ("replaced_by_line_id") REFERENCES "public"."line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_group" ADD CONSTRAINT "class_group_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_request" ADD CONSTRAINT "party_request_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_request" ADD CONSTRAINT "party_request_reply_file_id_file_id_fk" FOREIGN KEY ("reply_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_request_line" ADD CONSTRAINT "party_request_line_request_id_party_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."party_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_request_line" ADD CONSTRAINT "party_request_line_line_id_line_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rank_move" ADD CONSTRAINT "rank_move_class_id_course_class_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."course_class"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rank_move" ADD CONSTRAINT "rank_move_line_id_line_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ranking_criterion" ADD CONSTRAINT "ranking_criterion_issuer_id_org_unit_id_fk" FOREIGN KEY ("issuer_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_vacancy" ADD CONSTRAINT "seat_vacancy_class_id_course_class_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."course_class"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_vacancy" ADD CONSTRAINT "seat_vacancy_line_id_line_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_vacancy" ADD CONSTRAINT "seat_vacancy_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_vacancy" ADD CONSTRAINT "seat_vacancy_filled_by_line_id_line_id_fk" FOREIGN KEY ("filled_by_line_id") REFERENCES "public"."line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_commitment" ADD CONSTRAINT "study_commitment_line_id_line_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_flag" ADD CONSTRAINT "submission_flag_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_flag" ADD CONSTRAINT "submission_flag_line_id_line_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_place" ADD CONSTRAINT "unit_place_class_id_course_class_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."course_class"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_place" ADD CONSTRAINT "unit_place_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "amendment_line" ON "amendment" USING btree ("line_id");--> statement-breakpoint
CREATE INDEX "party_request_plan" ON "party_request" USING btree ("plan_id","state");--> statement-breakpoint
CREATE INDEX "party_request_line_line" ON "party_request_line" USING btree ("line_id");--> statement-breakpoint
CREATE UNIQUE INDEX "position_standard_once" ON "position_standard" USING btree ("code","effective_from","version");--> statement-breakpoint
CREATE INDEX "proposal_plan" ON "proposal" USING btree ("plan_id","at");--> statement-breakpoint
CREATE INDEX "rank_move_class" ON "rank_move" USING btree ("class_id","at");--> statement-breakpoint
CREATE INDEX "rank_move_line" ON "rank_move" USING btree ("line_id");--> statement-breakpoint
CREATE INDEX "ranking_criterion_issuer" ON "ranking_criterion" USING btree ("issuer_id","category");--> statement-breakpoint
CREATE UNIQUE INDEX "seat_vacancy_line" ON "seat_vacancy" USING btree ("line_id");--> statement-breakpoint
CREATE INDEX "seat_vacancy_class" ON "seat_vacancy" USING btree ("class_id","state");--> statement-breakpoint
CREATE INDEX "submission_flag_submission" ON "submission_flag" USING btree ("submission_id","at");--> statement-breakpoint
CREATE INDEX "submission_flag_line" ON "submission_flag" USING btree ("line_id");--> statement-breakpoint
CREATE INDEX "unit_place_unit" ON "unit_place" USING btree ("unit_id");--> statement-breakpoint
ALTER TABLE "course_class" ADD CONSTRAINT "course_class_group_id_class_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."class_group"("id") ON DELETE no action ON UPDATE no action;