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
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`title` text,
	`email` text,
	`phone` text,
	`person_id` text,
	`password_hash` text NOT NULL,
	`must_change_password` integer NOT NULL,
	`locale` text NOT NULL,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "account_locale_valid" CHECK("locale" in ('vi', 'en'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_username` ON `account` (`username`);--> statement-breakpoint
CREATE TABLE `assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`position_code` text,
	`title` text,
	`category_code` text NOT NULL,
	`rank_code` text,
	`managed_by` text,
	`is_primary` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`leave_reason` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`position_code`) REFERENCES `position`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_code`) REFERENCES `staff_category`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assignment_leave_reason_valid" CHECK("leave_reason" in ('RETIRED', 'RESIGNED', 'MOVED_AWAY', 'DECEASED', 'TERM_ENDED', 'OTHER'))
);
--> statement-breakpoint
CREATE INDEX `assignment_person` ON `assignment` (`person_id`);--> statement-breakpoint
CREATE INDEX `assignment_unit` ON `assignment` (`unit_id`);--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`line_id` text NOT NULL,
	`file_id` text NOT NULL,
	`paper` text,
	`removed_at` integer,
	`at` integer NOT NULL,
	`by_id` text,
	FOREIGN KEY (`line_id`) REFERENCES `line`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachment_line` ON `attachment` (`line_id`);--> statement-breakpoint
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
CREATE TABLE `certificate` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`level` text NOT NULL,
	`number` text,
	`issued_on` text,
	`issuer` text,
	`class_id` text,
	`source` text NOT NULL,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificate_kind_valid" CHECK("kind" in ('llct', 'qlnn', 'qpan', 'language', 'it', 'cdnn', 'course'))
);
--> statement-breakpoint
CREATE INDEX `certificate_person` ON `certificate` (`person_id`);--> statement-breakpoint
CREATE TABLE `class_no_need` (
	`dossier_id` text NOT NULL,
	`class_id` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text,
	PRIMARY KEY(`dossier_id`, `class_id`),
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`class_id`) REFERENCES `course_class`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `class_route` (
	`id` text PRIMARY KEY NOT NULL,
	`intake_mode` text NOT NULL,
	`category_code` text,
	`route` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	FOREIGN KEY (`category_code`) REFERENCES `staff_category`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "class_route_route_valid" CHECK("route" in ('city_decides', 'city_nominates', 'convened', 'permission', 'other_body'))
);
--> statement-breakpoint
CREATE TABLE `course_class` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`category` text NOT NULL,
	`intake_mode` text NOT NULL,
	`study_mode` text NOT NULL,
	`quota` integer NOT NULL,
	`min_size` integer,
	`starts_on` text,
	`ends_on` text,
	`targets` text NOT NULL,
	`target_kinds` text NOT NULL,
	`rule` text NOT NULL,
	`programme` text,
	`papers` text NOT NULL,
	`provider` text,
	`place` text,
	`funding` text,
	`hours` integer,
	`cost_per_person` integer,
	`display_order` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "course_class_category_valid" CHECK("category" in ('LLCT', 'QLNN_NGACH', 'LANH_DAO_QL', 'CDNN', 'VTVL_CHUYEN_MON', 'KY_NANG', 'DAO_DUC_CONG_VU', 'QPAN', 'NGOAI_NGU', 'TIN_HOC_CDS', 'TIENG_DAN_TOC', 'HOI_NHAP', 'DAO_TAO_CM', 'DOAN_THE_DANG')),
	CONSTRAINT "course_class_intake_mode_valid" CHECK("intake_mode" in ('CITY_ORGANISED', 'QUOTA_FROM_PROVINCE', 'CONVENED', 'SELF_FUNDED')),
	CONSTRAINT "course_class_study_mode_valid" CHECK("study_mode" in ('FULL_TIME', 'PART_TIME', 'ONLINE', 'BLENDED'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `course_class_code` ON `course_class` (`plan_id`,`code`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`plan_id` text NOT NULL,
	`class_id` text NOT NULL,
	`submission_id` text,
	`amends_id` text,
	`state` text NOT NULL,
	`prepared_by_id` text,
	`prepared_at` integer NOT NULL,
	`issued_by` text,
	`signer_name` text,
	`signer_title` text,
	`capacity` text,
	`signed_on` text,
	`number` text,
	`day` text,
	`scan_file_id` text,
	`version_id` text,
	`form_returned_at` integer,
	`form_return_comment` text,
	`published_at` integer,
	`published_by_id` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`class_id`) REFERENCES `course_class`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scan_file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_kind_valid" CHECK("kind" in ('nomination', 'permission', 'summons', 'other_body')),
	CONSTRAINT "decision_state_valid" CHECK("state" in ('drafted', 'signed', 'numbered', 'published', 'amended', 'revoked')),
	CONSTRAINT "decision_capacity_valid" CHECK("capacity" in ('CHIEF', 'TM', 'KT', 'TL', 'TUQ', 'Q'))
);
--> statement-breakpoint
CREATE INDEX `decision_class` ON `decision` (`class_id`);--> statement-breakpoint
CREATE INDEX `decision_state` ON `decision` (`state`);--> statement-breakpoint
CREATE TABLE `delegation` (
	`id` text PRIMARY KEY NOT NULL,
	`from_account_id` text NOT NULL,
	`to_account_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`from_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `delegation_to` ON `delegation` (`to_account_id`);--> statement-breakpoint
CREATE TABLE `dossier` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`round_id` text NOT NULL,
	`state` text NOT NULL,
	`opened_at` integer NOT NULL,
	`prepared_by_id` text,
	`handed_over_by_id` text,
	`handed_over_at` integer,
	`supplement_handed_over_by_id` text,
	`supplement_handed_over_at` integer,
	`sent_by_id` text,
	`sent_at` integer,
	`forwarded_by_id` text,
	`forwarded_at` integer,
	`received_by_id` text,
	`received_at` integer,
	`on_behalf` integer NOT NULL,
	`late` integer NOT NULL,
	`letter_number` text,
	`letter_day` text,
	`letter_file_id` text,
	`return_reason` text,
	`return_comment` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`letter_file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dossier_state_valid" CHECK("state" in ('draft', 'awaiting_signature', 'submitted', 'received', 'returned', 'settled', 'no_need'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dossier_unit_round` ON `dossier` (`unit_id`,`round_id`);--> statement-breakpoint
CREATE INDEX `dossier_round_state` ON `dossier` (`round_id`,`state`);--> statement-breakpoint
CREATE TABLE `eligibility_rule` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`effective_from` text NOT NULL,
	`effective_to` text,
	`definition` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `eligibility_rule_once` ON `eligibility_rule` (`code`,`effective_from`,`version`);--> statement-breakpoint
CREATE TABLE `extension` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`class_id` text,
	`state` text NOT NULL,
	`until` integer,
	`reason` text NOT NULL,
	`asked_by_id` text,
	`asked_at` integer,
	`answered_by_id` text,
	`answered_at` integer,
	`answer` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`class_id`) REFERENCES `course_class`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "extension_state_valid" CHECK("state" in ('asked', 'granted', 'refused'))
);
--> statement-breakpoint
CREATE INDEX `extension_unit` ON `extension` (`round_id`,`unit_id`);--> statement-breakpoint
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
CREATE TABLE `import_batch` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`refused` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_batch_round` ON `import_batch` (`round_id`,`at`);--> statement-breakpoint
CREATE TABLE `line` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`class_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`state` text NOT NULL,
	`preference` integer NOT NULL,
	`exception_reason` text,
	`note` text,
	`reason_code` text,
	`comment` text,
	`internal_note` text,
	`question` text,
	`replaces_line_id` text,
	`submission_id` text,
	`decision_id` text,
	`party_reference` text,
	`attendance_confirmed_at` integer,
	`postponement_reason` text,
	`late` integer NOT NULL,
	`created_at` integer NOT NULL,
	`submitted_at` integer,
	`submitted_by_id` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`class_id`) REFERENCES `course_class`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "line_state_valid" CHECK("state" in ('draft', 'submitted', 'needs_fix', 'validated', 'awaiting_party', 'waitlisted', 'deferred', 'in_submission', 'approved', 'nominated', 'attending', 'completed', 'failed', 'dropped_out', 'rejected', 'withdrawn', 'superseded', 'not_admitted', 'revoked'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `line_person_class_live` ON `line` (`person_id`,`class_id`) WHERE "state" in ('draft', 'submitted', 'needs_fix', 'validated', 'awaiting_party', 'waitlisted', 'in_submission', 'approved', 'nominated', 'attending', 'completed');--> statement-breakpoint
CREATE INDEX `line_dossier` ON `line` (`dossier_id`,`class_id`);--> statement-breakpoint
CREATE INDEX `line_class_state` ON `line` (`class_id`,`state`);--> statement-breakpoint
CREATE INDEX `line_unit` ON `line` (`unit_id`);--> statement-breakpoint
CREATE INDEX `line_submission` ON `line` (`submission_id`);--> statement-breakpoint
CREATE INDEX `line_decision` ON `line` (`decision_id`);--> statement-breakpoint
CREATE TABLE `line_finding` (
	`id` text PRIMARY KEY NOT NULL,
	`line_id` text NOT NULL,
	`code` text NOT NULL,
	`rule_code` text NOT NULL,
	`rule_effective_from` text,
	`rule_version` integer,
	`citation` text,
	`outcome` text NOT NULL,
	`severity` text NOT NULL,
	`missing` text NOT NULL,
	`detail` text NOT NULL,
	FOREIGN KEY (`line_id`) REFERENCES `line`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "line_finding_code_valid" CHECK("code" in ('WRONG_TARGET', 'STANDARD_NOT_MET', 'NEEDS_DATA', 'ALREADY_TRAINED', 'TIME_CLASH', 'DUPLICATE', 'WRONG_UNIT', 'NOT_FOUND')),
	CONSTRAINT "line_finding_outcome_valid" CHECK("outcome" in ('PASS', 'FAIL', 'UNKNOWN')),
	CONSTRAINT "line_finding_severity_valid" CHECK("severity" in ('block', 'warn', 'inform'))
);
--> statement-breakpoint
CREATE INDEX `line_finding_line` ON `line_finding` (`line_id`);--> statement-breakpoint
CREATE TABLE `line_override` (
	`id` text PRIMARY KEY NOT NULL,
	`line_id` text NOT NULL,
	`code` text NOT NULL,
	`rule_code` text NOT NULL,
	`reason` text NOT NULL,
	`by_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`line_id`) REFERENCES `line`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `line_override_once` ON `line_override` (`line_id`,`rule_code`);--> statement-breakpoint
CREATE TABLE `list_import` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`round_id` text NOT NULL,
	`batch_id` text,
	`file_id` text NOT NULL,
	`state` text NOT NULL,
	`preview` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text,
	`confirmed_at` integer,
	`confirmed_by_id` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "list_import_state_valid" CHECK("state" in ('checked', 'confirmed', 'discarded'))
);
--> statement-breakpoint
CREATE INDEX `list_import_unit` ON `list_import` (`unit_id`,`round_id`);--> statement-breakpoint
CREATE INDEX `list_import_batch` ON `list_import` (`batch_id`);--> statement-breakpoint
CREATE TABLE `org_unit` (
	`id` text PRIMARY KEY NOT NULL,
	`gso_code` text,
	`type_code` text NOT NULL,
	`name` text NOT NULL,
	`parent_id` text,
	`forwarder_id` text,
	`display_order` integer NOT NULL,
	`place_name` text,
	`phone` text,
	`contact_name` text,
	`registers` integer NOT NULL,
	`head_may_prepare` integer NOT NULL,
	`covering_letter` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`type_code`) REFERENCES `org_unit_type`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "org_unit_covering_letter_valid" CHECK("covering_letter" in ('required', 'optional', 'unused'))
);
--> statement-breakpoint
CREATE INDEX `org_unit_parent` ON `org_unit` (`parent_id`);--> statement-breakpoint
CREATE INDEX `org_unit_code` ON `org_unit` (`gso_code`);--> statement-breakpoint
CREATE TABLE `org_unit_ancestor` (
	`ancestor_id` text NOT NULL,
	`descendant_id` text NOT NULL,
	PRIMARY KEY(`ancestor_id`, `descendant_id`),
	FOREIGN KEY (`ancestor_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`descendant_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `org_unit_ancestor_descendant` ON `org_unit_ancestor` (`descendant_id`);--> statement-breakpoint
CREATE TABLE `org_unit_succession` (
	`id` text PRIMARY KEY NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	FOREIGN KEY (`from_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "org_unit_succession_kind_valid" CHECK("kind" in ('MERGE', 'SPLIT', 'RENAME'))
);
--> statement-breakpoint
CREATE TABLE `org_unit_type` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`commune_level` integer NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE `party_membership` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`status` text NOT NULL,
	`joined_on` text,
	`official_on` text,
	`source` text NOT NULL,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "party_membership_status_valid" CHECK("status" in ('NONE', 'PROBATIONARY', 'OFFICIAL'))
);
--> statement-breakpoint
CREATE INDEX `party_membership_person` ON `party_membership` (`person_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`citizen_id` text,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`exact_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`gender` text,
	`birth` text,
	`ethnicity` text,
	`phone` text,
	`email` text,
	`recruited_on` text,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "person_gender_valid" CHECK("gender" in ('F', 'M'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_citizen_id` ON `person` (`citizen_id`);--> statement-breakpoint
CREATE INDEX `person_name_key` ON `person` (`name_key`);--> statement-breakpoint
CREATE INDEX `person_sort_key` ON `person` (`sort_key`);--> statement-breakpoint
CREATE TABLE `person_change` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`field` text NOT NULL,
	`old_value` text,
	`new_value` text NOT NULL,
	`reason` text NOT NULL,
	`by_id` text,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`answered_by_id` text,
	`answered_at` integer,
	`answer` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_change_field_valid" CHECK("field" in ('birth', 'gender', 'ethnicity', 'party', 'qualification', 'llct', 'qlnn', 'recruitedOn', 'rating', 'category', 'position')),
	CONSTRAINT "person_change_state_valid" CHECK("state" in ('pending', 'confirmed', 'refused', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `person_change_person` ON `person_change` (`person_id`);--> statement-breakpoint
CREATE INDEX `person_change_state` ON `person_change` (`state`);--> statement-breakpoint
CREATE TABLE `person_move` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`from_unit_id` text NOT NULL,
	`to_unit_id` text NOT NULL,
	`day` text NOT NULL,
	`reason` text,
	`by_id` text,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`answered_by_id` text,
	`answered_at` integer,
	`answer` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_move_state_valid" CHECK("state" in ('offered', 'taken', 'declined', 'cancelled'))
);
--> statement-breakpoint
CREATE INDEX `person_move_person` ON `person_move` (`person_id`);--> statement-breakpoint
CREATE INDEX `person_move_from` ON `person_move` (`from_unit_id`,`state`);--> statement-breakpoint
CREATE INDEX `person_move_to` ON `person_move` (`to_unit_id`,`state`);--> statement-breakpoint
CREATE TABLE `plan` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text,
	`title` text NOT NULL,
	`issued_on` text,
	`year` integer NOT NULL,
	`issuer_id` text NOT NULL,
	`signer` text,
	`amends_plan_id` text,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`issuer_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_state_valid" CHECK("state" in ('draft', 'issued', 'in_progress', 'closed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_number` ON `plan` (`number`);--> statement-breakpoint
CREATE TABLE `position` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`category_code` text,
	`protocol_order` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	FOREIGN KEY (`category_code`) REFERENCES `staff_category`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `qualification` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`major` text,
	`awarded_on` text,
	`class_id` text,
	`source` text NOT NULL,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "qualification_level_valid" CHECK("level" in ('CHUA', 'SO_CAP', 'TRUNG_CAP', 'CAO_DANG', 'DAI_HOC', 'THAC_SI', 'TIEN_SI'))
);
--> statement-breakpoint
CREATE INDEX `qualification_person` ON `qualification` (`person_id`);--> statement-breakpoint
CREATE TABLE `rating` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`year` integer NOT NULL,
	`grade` text NOT NULL,
	`source` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rating_grade_valid" CHECK("grade" in ('KHTNV', 'HTNV', 'HTTNV', 'HTXSNV'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rating_person_year` ON `rating` (`person_id`,`year`);--> statement-breakpoint
CREATE TABLE `result` (
	`line_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`grade` text,
	`sessions_missed` integer,
	`certificate_number` text,
	`issued_on` text,
	`reason` text,
	`source` text NOT NULL,
	`by_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`line_id`) REFERENCES `line`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "result_outcome_valid" CHECK("outcome" in ('completed', 'failed', 'dropped_out')),
	CONSTRAINT "result_grade_valid" CHECK("grade" in ('XUAT_SAC', 'GIOI', 'KHA', 'TRUNG_BINH', 'DAT', 'KHONG_DAT'))
);
--> statement-breakpoint
CREATE TABLE `role_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_grant_role_valid" CHECK("role" in ('unit_clerk', 'unit_head', 'consolidator', 'consolidator_head', 'leader', 'records_clerk', 'inspector', 'administrator'))
);
--> statement-breakpoint
CREATE INDEX `role_grant_account` ON `role_grant` (`account_id`);--> statement-breakpoint
CREATE INDEX `role_grant_unit` ON `role_grant` (`unit_id`);--> statement-breakpoint
CREATE TABLE `round` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`name` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `round_plan` ON `round` (`plan_id`);--> statement-breakpoint
CREATE TABLE `round_class` (
	`round_id` text NOT NULL,
	`class_id` text NOT NULL,
	`closes_at` integer,
	PRIMARY KEY(`round_id`, `class_id`),
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`class_id`) REFERENCES `course_class`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `round_class_class` ON `round_class` (`class_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	`user_agent` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_account` ON `session` (`account_id`);--> statement-breakpoint
CREATE TABLE `staff_category` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`kind` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	CONSTRAINT "staff_category_kind_valid" CHECK("kind" in ('cadre', 'civil_servant', 'public_employee', 'part_time_worker', 'councillor', 'contract'))
);
--> statement-breakpoint
CREATE TABLE `staff_import` (
	`id` text PRIMARY KEY NOT NULL,
	`file_id` text NOT NULL,
	`state` text NOT NULL,
	`as_of` text,
	`rows` text NOT NULL,
	`report` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text,
	`confirmed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_import_state_valid" CHECK("state" in ('checked', 'confirmed', 'discarded'))
);
--> statement-breakpoint
CREATE TABLE `submission` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`title` text NOT NULL,
	`note` text,
	`state` text NOT NULL,
	`prepared_by_id` text,
	`prepared_for_id` text,
	`prepared_at` integer NOT NULL,
	`sent_up_by_id` text,
	`sent_up_for_id` text,
	`sent_up_at` integer,
	`version_id` text,
	`decided_by_id` text,
	`decided_at` integer,
	`comment` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "submission_state_valid" CHECK("state" in ('building', 'head_review', 'submitted', 'decided', 'returned'))
);
--> statement-breakpoint
CREATE INDEX `submission_state` ON `submission` (`state`);--> statement-breakpoint
CREATE TABLE `submission_class` (
	`submission_id` text NOT NULL,
	`class_id` text NOT NULL,
	PRIMARY KEY(`submission_id`, `class_id`),
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`class_id`) REFERENCES `course_class`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `submission_class_class` ON `submission_class` (`class_id`);--> statement-breakpoint
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