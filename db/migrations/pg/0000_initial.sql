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
CREATE TABLE "account" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"username" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C",
	"email" text COLLATE "C",
	"phone" text COLLATE "C",
	"person_id" text COLLATE "C",
	"password_hash" text COLLATE "C" NOT NULL,
	"must_change_password" boolean NOT NULL,
	"locale" text COLLATE "C" NOT NULL,
	"disabled_at" bigint,
	"created_at" bigint NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "account_locale_valid" CHECK ("locale" in ('vi', 'en'))
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"position_code" text COLLATE "C",
	"title" text COLLATE "C",
	"category_code" text COLLATE "C" NOT NULL,
	"rank_code" text COLLATE "C",
	"managed_by" text COLLATE "C",
	"is_primary" boolean NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C",
	"leave_reason" text COLLATE "C",
	CONSTRAINT "assignment_leave_reason_valid" CHECK ("leave_reason" in ('RETIRED', 'RESIGNED', 'MOVED_AWAY', 'DECEASED', 'TERM_ENDED', 'OTHER'))
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"line_id" text COLLATE "C" NOT NULL,
	"file_id" text COLLATE "C" NOT NULL,
	"paper" text COLLATE "C",
	"removed_at" bigint,
	"at" bigint NOT NULL,
	"by_id" text COLLATE "C"
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
CREATE TABLE "certificate" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"level" text COLLATE "C" NOT NULL,
	"number" text COLLATE "C",
	"issued_on" text COLLATE "C",
	"issuer" text COLLATE "C",
	"class_id" text COLLATE "C",
	"source" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"withdrawn_at" bigint,
	CONSTRAINT "certificate_kind_valid" CHECK ("kind" in ('llct', 'qlnn', 'qpan', 'language', 'it', 'cdnn', 'course'))
);
--> statement-breakpoint
CREATE TABLE "class_no_need" (
	"dossier_id" text COLLATE "C" NOT NULL,
	"class_id" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"by_id" text COLLATE "C",
	CONSTRAINT "class_no_need_dossier_id_class_id_pk" PRIMARY KEY("dossier_id","class_id")
);
--> statement-breakpoint
CREATE TABLE "class_route" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"intake_mode" text COLLATE "C" NOT NULL,
	"category_code" text COLLATE "C",
	"route" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C",
	CONSTRAINT "class_route_route_valid" CHECK ("route" in ('city_decides', 'city_nominates', 'convened', 'permission', 'other_body'))
);
--> statement-breakpoint
CREATE TABLE "course_class" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"short_name" text COLLATE "C" NOT NULL,
	"category" text COLLATE "C" NOT NULL,
	"intake_mode" text COLLATE "C" NOT NULL,
	"study_mode" text COLLATE "C" NOT NULL,
	"quota" integer NOT NULL,
	"min_size" integer,
	"starts_on" text COLLATE "C",
	"ends_on" text COLLATE "C",
	"targets" json NOT NULL,
	"target_kinds" json NOT NULL,
	"rule" json NOT NULL,
	"programme" text COLLATE "C",
	"papers" json NOT NULL,
	"provider" text COLLATE "C",
	"place" text COLLATE "C",
	"funding" text COLLATE "C",
	"hours" integer,
	"cost_per_person" bigint,
	"display_order" integer NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "course_class_category_valid" CHECK ("category" in ('LLCT', 'QLNN_NGACH', 'LANH_DAO_QL', 'CDNN', 'VTVL_CHUYEN_MON', 'KY_NANG', 'DAO_DUC_CONG_VU', 'QPAN', 'NGOAI_NGU', 'TIN_HOC_CDS', 'TIENG_DAN_TOC', 'HOI_NHAP', 'DAO_TAO_CM', 'DOAN_THE_DANG')),
	CONSTRAINT "course_class_intake_mode_valid" CHECK ("intake_mode" in ('CITY_ORGANISED', 'QUOTA_FROM_PROVINCE', 'CONVENED', 'SELF_FUNDED')),
	CONSTRAINT "course_class_study_mode_valid" CHECK ("study_mode" in ('FULL_TIME', 'PART_TIME', 'ONLINE', 'BLENDED'))
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"class_id" text COLLATE "C" NOT NULL,
	"submission_id" text COLLATE "C",
	"amends_id" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"prepared_by_id" text COLLATE "C",
	"prepared_at" bigint NOT NULL,
	"issued_by" text COLLATE "C",
	"signer_name" text COLLATE "C",
	"signer_title" text COLLATE "C",
	"capacity" text COLLATE "C",
	"signed_on" text COLLATE "C",
	"number" text COLLATE "C",
	"day" text COLLATE "C",
	"scan_file_id" text COLLATE "C",
	"version_id" text COLLATE "C",
	"form_returned_at" bigint,
	"form_return_comment" text COLLATE "C",
	"published_at" bigint,
	"published_by_id" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "decision_kind_valid" CHECK ("kind" in ('nomination', 'permission', 'summons', 'other_body')),
	CONSTRAINT "decision_state_valid" CHECK ("state" in ('drafted', 'signed', 'numbered', 'published', 'amended', 'revoked')),
	CONSTRAINT "decision_capacity_valid" CHECK ("capacity" in ('CHIEF', 'TM', 'KT', 'TL', 'TUQ', 'Q'))
);
--> statement-breakpoint
CREATE TABLE "delegation" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"from_account_id" text COLLATE "C" NOT NULL,
	"to_account_id" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C" NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "dossier" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"round_id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"opened_at" bigint NOT NULL,
	"prepared_by_id" text COLLATE "C",
	"handed_over_by_id" text COLLATE "C",
	"handed_over_at" bigint,
	"supplement_handed_over_by_id" text COLLATE "C",
	"supplement_handed_over_at" bigint,
	"sent_by_id" text COLLATE "C",
	"sent_at" bigint,
	"forwarded_by_id" text COLLATE "C",
	"forwarded_at" bigint,
	"received_by_id" text COLLATE "C",
	"received_at" bigint,
	"on_behalf" boolean NOT NULL,
	"late" boolean NOT NULL,
	"letter_number" text COLLATE "C",
	"letter_day" text COLLATE "C",
	"letter_file_id" text COLLATE "C",
	"return_reason" text COLLATE "C",
	"return_comment" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "dossier_state_valid" CHECK ("state" in ('draft', 'awaiting_signature', 'submitted', 'received', 'returned', 'settled', 'no_need'))
);
--> statement-breakpoint
CREATE TABLE "eligibility_rule" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"effective_from" text COLLATE "C" NOT NULL,
	"effective_to" text COLLATE "C",
	"definition" json NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "extension" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"round_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"class_id" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"until" bigint,
	"reason" text COLLATE "C" NOT NULL,
	"asked_by_id" text COLLATE "C",
	"asked_at" bigint,
	"answered_by_id" text COLLATE "C",
	"answered_at" bigint,
	"answer" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "extension_state_valid" CHECK ("state" in ('asked', 'granted', 'refused'))
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
CREATE TABLE "import_batch" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"round_id" text COLLATE "C" NOT NULL,
	"refused" json NOT NULL,
	"at" bigint NOT NULL,
	"by_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "line" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"dossier_id" text COLLATE "C" NOT NULL,
	"class_id" text COLLATE "C" NOT NULL,
	"assignment_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"preference" integer NOT NULL,
	"exception_reason" text COLLATE "C",
	"note" text COLLATE "C",
	"reason_code" text COLLATE "C",
	"comment" text COLLATE "C",
	"internal_note" text COLLATE "C",
	"question" text COLLATE "C",
	"replaces_line_id" text COLLATE "C",
	"submission_id" text COLLATE "C",
	"decision_id" text COLLATE "C",
	"party_reference" text COLLATE "C",
	"attendance_confirmed_at" bigint,
	"postponement_reason" text COLLATE "C",
	"late" boolean NOT NULL,
	"created_at" bigint NOT NULL,
	"submitted_at" bigint,
	"submitted_by_id" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "line_state_valid" CHECK ("state" in ('draft', 'submitted', 'needs_fix', 'validated', 'awaiting_party', 'waitlisted', 'deferred', 'in_submission', 'approved', 'nominated', 'attending', 'completed', 'failed', 'dropped_out', 'rejected', 'withdrawn', 'superseded', 'not_admitted', 'revoked'))
);
--> statement-breakpoint
CREATE TABLE "line_finding" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"line_id" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"rule_code" text COLLATE "C" NOT NULL,
	"rule_effective_from" text COLLATE "C",
	"rule_version" integer,
	"citation" json,
	"outcome" text COLLATE "C" NOT NULL,
	"severity" text COLLATE "C" NOT NULL,
	"missing" json NOT NULL,
	"detail" json NOT NULL,
	CONSTRAINT "line_finding_code_valid" CHECK ("code" in ('WRONG_TARGET', 'STANDARD_NOT_MET', 'NEEDS_DATA', 'ALREADY_TRAINED', 'TIME_CLASH', 'DUPLICATE', 'WRONG_UNIT', 'NOT_FOUND')),
	CONSTRAINT "line_finding_outcome_valid" CHECK ("outcome" in ('PASS', 'FAIL', 'UNKNOWN')),
	CONSTRAINT "line_finding_severity_valid" CHECK ("severity" in ('block', 'warn', 'inform'))
);
--> statement-breakpoint
CREATE TABLE "line_override" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"line_id" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"rule_code" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"by_id" text COLLATE "C",
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "list_import" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"round_id" text COLLATE "C" NOT NULL,
	"batch_id" text COLLATE "C",
	"file_id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"preview" json NOT NULL,
	"at" bigint NOT NULL,
	"by_id" text COLLATE "C",
	"confirmed_at" bigint,
	"confirmed_by_id" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "list_import_state_valid" CHECK ("state" in ('checked', 'confirmed', 'discarded'))
);
--> statement-breakpoint
CREATE TABLE "org_unit" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"gso_code" text COLLATE "C",
	"type_code" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"parent_id" text COLLATE "C",
	"forwarder_id" text COLLATE "C",
	"display_order" integer NOT NULL,
	"place_name" text COLLATE "C",
	"phone" text COLLATE "C",
	"contact_name" text COLLATE "C",
	"registers" boolean NOT NULL,
	"head_may_prepare" boolean NOT NULL,
	"covering_letter" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "org_unit_covering_letter_valid" CHECK ("covering_letter" in ('required', 'optional', 'unused'))
);
--> statement-breakpoint
CREATE TABLE "org_unit_ancestor" (
	"ancestor_id" text COLLATE "C" NOT NULL,
	"descendant_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "org_unit_ancestor_ancestor_id_descendant_id_pk" PRIMARY KEY("ancestor_id","descendant_id")
);
--> statement-breakpoint
CREATE TABLE "org_unit_succession" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"from_id" text COLLATE "C" NOT NULL,
	"to_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	CONSTRAINT "org_unit_succession_kind_valid" CHECK ("kind" in ('MERGE', 'SPLIT', 'RENAME'))
);
--> statement-breakpoint
CREATE TABLE "org_unit_type" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_en" text COLLATE "C" NOT NULL,
	"commune_level" boolean NOT NULL
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
CREATE TABLE "party_membership" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"joined_on" text COLLATE "C",
	"official_on" text COLLATE "C",
	"source" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"withdrawn_at" bigint,
	CONSTRAINT "party_membership_status_valid" CHECK ("status" in ('NONE', 'PROBATIONARY', 'OFFICIAL'))
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"citizen_id" text COLLATE "C",
	"name" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"exact_key" text COLLATE "C" NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	"gender" text COLLATE "C",
	"birth" text COLLATE "C",
	"ethnicity" text COLLATE "C",
	"phone" text COLLATE "C",
	"email" text COLLATE "C",
	"recruited_on" text COLLATE "C",
	"created_at" bigint NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "person_gender_valid" CHECK ("gender" in ('F', 'M'))
);
--> statement-breakpoint
CREATE TABLE "person_change" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"field" text COLLATE "C" NOT NULL,
	"old_value" json,
	"new_value" json NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"by_id" text COLLATE "C",
	"at" bigint NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"answered_by_id" text COLLATE "C",
	"answered_at" bigint,
	"answer" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "person_change_field_valid" CHECK ("field" in ('birth', 'gender', 'ethnicity', 'party', 'qualification', 'llct', 'qlnn', 'recruitedOn', 'rating', 'category', 'position')),
	CONSTRAINT "person_change_state_valid" CHECK ("state" in ('pending', 'confirmed', 'refused', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "person_move" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"from_unit_id" text COLLATE "C" NOT NULL,
	"to_unit_id" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C",
	"by_id" text COLLATE "C",
	"at" bigint NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"answered_by_id" text COLLATE "C",
	"answered_at" bigint,
	"answer" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "person_move_state_valid" CHECK ("state" in ('offered', 'taken', 'declined', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "plan" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"number" text COLLATE "C",
	"title" text COLLATE "C" NOT NULL,
	"issued_on" text COLLATE "C",
	"year" integer NOT NULL,
	"issuer_id" text COLLATE "C" NOT NULL,
	"signer" text COLLATE "C",
	"amends_plan_id" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "plan_state_valid" CHECK ("state" in ('draft', 'issued', 'in_progress', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "position" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_en" text COLLATE "C",
	"category_code" text COLLATE "C",
	"protocol_order" integer NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "qualification" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"level" text COLLATE "C" NOT NULL,
	"major" text COLLATE "C",
	"awarded_on" text COLLATE "C",
	"class_id" text COLLATE "C",
	"source" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"withdrawn_at" bigint,
	CONSTRAINT "qualification_level_valid" CHECK ("level" in ('CHUA', 'SO_CAP', 'TRUNG_CAP', 'CAO_DANG', 'DAI_HOC', 'THAC_SI', 'TIEN_SI'))
);
--> statement-breakpoint
CREATE TABLE "rating" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"year" integer NOT NULL,
	"grade" text COLLATE "C" NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "rating_grade_valid" CHECK ("grade" in ('KHTNV', 'HTNV', 'HTTNV', 'HTXSNV'))
);
--> statement-breakpoint
CREATE TABLE "result" (
	"line_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"outcome" text COLLATE "C" NOT NULL,
	"grade" text COLLATE "C",
	"sessions_missed" integer,
	"certificate_number" text COLLATE "C",
	"issued_on" text COLLATE "C",
	"reason" text COLLATE "C",
	"source" text COLLATE "C" NOT NULL,
	"by_id" text COLLATE "C",
	"at" bigint NOT NULL,
	CONSTRAINT "result_outcome_valid" CHECK ("outcome" in ('completed', 'failed', 'dropped_out')),
	CONSTRAINT "result_grade_valid" CHECK ("grade" in ('XUAT_SAC', 'GIOI', 'KHA', 'TRUNG_BINH', 'DAT', 'KHONG_DAT'))
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C",
	CONSTRAINT "role_grant_role_valid" CHECK ("role" in ('unit_clerk', 'unit_head', 'consolidator', 'consolidator_head', 'leader', 'records_clerk', 'inspector', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE "round" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"opens_at" bigint NOT NULL,
	"closes_at" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "round_class" (
	"round_id" text COLLATE "C" NOT NULL,
	"class_id" text COLLATE "C" NOT NULL,
	"closes_at" bigint,
	CONSTRAINT "round_class_round_id_class_id_pk" PRIMARY KEY("round_id","class_id")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"ended_at" bigint,
	"user_agent" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "staff_category" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_en" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C",
	CONSTRAINT "staff_category_kind_valid" CHECK ("kind" in ('cadre', 'civil_servant', 'public_employee', 'part_time_worker', 'councillor', 'contract'))
);
--> statement-breakpoint
CREATE TABLE "staff_import" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"file_id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"as_of" text COLLATE "C",
	"rows" json NOT NULL,
	"report" json NOT NULL,
	"at" bigint NOT NULL,
	"by_id" text COLLATE "C",
	"confirmed_at" bigint,
	"version" integer NOT NULL,
	CONSTRAINT "staff_import_state_valid" CHECK ("state" in ('checked', 'confirmed', 'discarded'))
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"prepared_by_id" text COLLATE "C",
	"prepared_for_id" text COLLATE "C",
	"prepared_at" bigint NOT NULL,
	"sent_up_by_id" text COLLATE "C",
	"sent_up_for_id" text COLLATE "C",
	"sent_up_at" bigint,
	"version_id" text COLLATE "C",
	"decided_by_id" text COLLATE "C",
	"decided_at" bigint,
	"comment" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "submission_state_valid" CHECK ("state" in ('building', 'head_review', 'submitted', 'decided', 'returned'))
);
--> statement-breakpoint
CREATE TABLE "submission_class" (
	"submission_id" text COLLATE "C" NOT NULL,
	"class_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "submission_class_submission_id_class_id_pk" PRIMARY KEY("submission_id","class_id")
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
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_position_code_position_code_fk" FOREIGN KEY ("position_code") REFERENCES "public"."position"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_category_code_staff_category_code_fk" FOREIGN KEY ("category_code") REFERENCES "public"."staff_category"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_line_id_line_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_payload" ADD CONSTRAINT "audit_payload_seq_audit_event_seq_fk" FOREIGN KEY ("seq") REFERENCES "public"."audit_event"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_subject" ADD CONSTRAINT "audit_subject_seq_audit_event_seq_fk" FOREIGN KEY ("seq") REFERENCES "public"."audit_event"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_no_need" ADD CONSTRAINT "class_no_need_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_no_need" ADD CONSTRAINT "class_no_need_class_id_course_class_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."course_class"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_route" ADD CONSTRAINT "class_route_category_code_staff_category_code_fk" FOREIGN KEY ("category_code") REFERENCES "public"."staff_category"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_class" ADD CONSTRAINT "course_class_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_class_id_course_class_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."course_class"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_scan_file_id_file_id_fk" FOREIGN KEY ("scan_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_from_account_id_account_id_fk" FOREIGN KEY ("from_account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_to_account_id_account_id_fk" FOREIGN KEY ("to_account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_letter_file_id_file_id_fk" FOREIGN KEY ("letter_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_class_id_course_class_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."course_class"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line" ADD CONSTRAINT "line_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line" ADD CONSTRAINT "line_class_id_course_class_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."course_class"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line" ADD CONSTRAINT "line_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line" ADD CONSTRAINT "line_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line" ADD CONSTRAINT "line_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_finding" ADD CONSTRAINT "line_finding_line_id_line_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_override" ADD CONSTRAINT "line_override_line_id_line_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_import" ADD CONSTRAINT "list_import_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_import" ADD CONSTRAINT "list_import_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_import" ADD CONSTRAINT "list_import_batch_id_import_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_import" ADD CONSTRAINT "list_import_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit" ADD CONSTRAINT "org_unit_type_code_org_unit_type_code_fk" FOREIGN KEY ("type_code") REFERENCES "public"."org_unit_type"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_ancestor" ADD CONSTRAINT "org_unit_ancestor_ancestor_id_org_unit_id_fk" FOREIGN KEY ("ancestor_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_ancestor" ADD CONSTRAINT "org_unit_ancestor_descendant_id_org_unit_id_fk" FOREIGN KEY ("descendant_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_succession" ADD CONSTRAINT "org_unit_succession_from_id_org_unit_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_succession" ADD CONSTRAINT "org_unit_succession_to_id_org_unit_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_membership" ADD CONSTRAINT "party_membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_change" ADD CONSTRAINT "person_change_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_move" ADD CONSTRAINT "person_move_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_move" ADD CONSTRAINT "person_move_from_unit_id_org_unit_id_fk" FOREIGN KEY ("from_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_move" ADD CONSTRAINT "person_move_to_unit_id_org_unit_id_fk" FOREIGN KEY ("to_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_issuer_id_org_unit_id_fk" FOREIGN KEY ("issuer_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position" ADD CONSTRAINT "position_category_code_staff_category_code_fk" FOREIGN KEY ("category_code") REFERENCES "public"."staff_category"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualification" ADD CONSTRAINT "qualification_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_line_id_line_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_class" ADD CONSTRAINT "round_class_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_class" ADD CONSTRAINT "round_class_class_id_course_class_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."course_class"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_import" ADD CONSTRAINT "staff_import_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_class" ADD CONSTRAINT "submission_class_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_class" ADD CONSTRAINT "submission_class_class_id_course_class_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."course_class"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_log_subject" ON "access_log" USING btree ("subject_kind","subject_id","at");--> statement-breakpoint
CREATE INDEX "access_log_account" ON "access_log" USING btree ("account_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "account_username" ON "account" USING btree ("username");--> statement-breakpoint
CREATE INDEX "assignment_person" ON "assignment" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "assignment_unit" ON "assignment" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "attachment_line" ON "attachment" USING btree ("line_id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_event_prev_hash" ON "audit_event" USING btree ("prev_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_event_hash" ON "audit_event" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "audit_event_actor" ON "audit_event" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "audit_event_action" ON "audit_event" USING btree ("action","seq");--> statement-breakpoint
CREATE INDEX "audit_subject_seq" ON "audit_subject" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "certificate_person" ON "certificate" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "course_class_code" ON "course_class" USING btree ("plan_id","code");--> statement-breakpoint
CREATE INDEX "decision_class" ON "decision" USING btree ("class_id");--> statement-breakpoint
CREATE INDEX "decision_state" ON "decision" USING btree ("state");--> statement-breakpoint
CREATE INDEX "delegation_to" ON "delegation" USING btree ("to_account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dossier_unit_round" ON "dossier" USING btree ("unit_id","round_id");--> statement-breakpoint
CREATE INDEX "dossier_round_state" ON "dossier" USING btree ("round_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "eligibility_rule_once" ON "eligibility_rule" USING btree ("code","effective_from","version");--> statement-breakpoint
CREATE INDEX "extension_unit" ON "extension" USING btree ("round_id","unit_id");--> statement-breakpoint
CREATE INDEX "file_sha256" ON "file" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "idempotency_key_at" ON "idempotency_key" USING btree ("at");--> statement-breakpoint
CREATE INDEX "import_batch_round" ON "import_batch" USING btree ("round_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "line_person_class_live" ON "line" USING btree ("person_id","class_id") WHERE "state" in ('draft', 'submitted', 'needs_fix', 'validated', 'awaiting_party', 'waitlisted', 'in_submission', 'approved', 'nominated', 'attending', 'completed');--> statement-breakpoint
CREATE INDEX "line_dossier" ON "line" USING btree ("dossier_id","class_id");--> statement-breakpoint
CREATE INDEX "line_class_state" ON "line" USING btree ("class_id","state");--> statement-breakpoint
CREATE INDEX "line_unit" ON "line" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "line_submission" ON "line" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "line_decision" ON "line" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "line_finding_line" ON "line_finding" USING btree ("line_id");--> statement-breakpoint
CREATE UNIQUE INDEX "line_override_once" ON "line_override" USING btree ("line_id","rule_code");--> statement-breakpoint
CREATE INDEX "list_import_unit" ON "list_import" USING btree ("unit_id","round_id");--> statement-breakpoint
CREATE INDEX "list_import_batch" ON "list_import" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "org_unit_parent" ON "org_unit" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "org_unit_code" ON "org_unit" USING btree ("gso_code");--> statement-breakpoint
CREATE INDEX "org_unit_ancestor_descendant" ON "org_unit_ancestor" USING btree ("descendant_id");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("at") WHERE "outbox"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_account" ON "outbox" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "outbox_unit" ON "outbox" USING btree ("unit_id","role","at");--> statement-breakpoint
CREATE INDEX "party_membership_person" ON "party_membership" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_citizen_id" ON "person" USING btree ("citizen_id");--> statement-breakpoint
CREATE INDEX "person_name_key" ON "person" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "person_sort_key" ON "person" USING btree ("sort_key");--> statement-breakpoint
CREATE INDEX "person_change_person" ON "person_change" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "person_change_state" ON "person_change" USING btree ("state");--> statement-breakpoint
CREATE INDEX "person_move_person" ON "person_move" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "person_move_from" ON "person_move" USING btree ("from_unit_id","state");--> statement-breakpoint
CREATE INDEX "person_move_to" ON "person_move" USING btree ("to_unit_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_number" ON "plan" USING btree ("number");--> statement-breakpoint
CREATE INDEX "qualification_person" ON "qualification" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rating_person_year" ON "rating" USING btree ("person_id","year");--> statement-breakpoint
CREATE INDEX "role_grant_account" ON "role_grant" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "role_grant_unit" ON "role_grant" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "round_plan" ON "round" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "round_class_class" ON "round_class" USING btree ("class_id");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "submission_state" ON "submission" USING btree ("state");--> statement-breakpoint
CREATE INDEX "submission_class_class" ON "submission_class" USING btree ("class_id");--> statement-breakpoint
CREATE UNIQUE INDEX "version_number" ON "version" USING btree ("kind","subject_id","number");