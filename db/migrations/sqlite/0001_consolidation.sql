CREATE TABLE `amendment` (
	`decision_id` text NOT NULL,
	`line_id` text NOT NULL,
	`replaced_by_line_id` text,
	`reason` text NOT NULL,
	`comment` text,
	PRIMARY KEY(`decision_id`, `line_id`),
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `line`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaced_by_line_id`) REFERENCES `line`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `amendment_line` ON `amendment` (`line_id`);--> statement-breakpoint
CREATE TABLE `class_group` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`name` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `opinion_rule` (
	`id` text PRIMARY KEY NOT NULL,
	`category` text,
	`managed_by` text,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`source` text NOT NULL,
	CONSTRAINT "opinion_rule_category_valid" CHECK("category" in ('LLCT', 'QLNN_NGACH', 'LANH_DAO_QL', 'CDNN', 'VTVL_CHUYEN_MON', 'KY_NANG', 'DAO_DUC_CONG_VU', 'QPAN', 'NGOAI_NGU', 'TIN_HOC_CDS', 'TIENG_DAN_TOC', 'HOI_NHAP', 'DAO_TAO_CM', 'DOAN_THE_DANG'))
);
--> statement-breakpoint
CREATE TABLE `party_request` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`state` text NOT NULL,
	`body` text NOT NULL,
	`number` text,
	`day` text,
	`note` text,
	`asked_by_id` text,
	`asked_at` integer NOT NULL,
	`reply_number` text,
	`reply_day` text,
	`reply_file_id` text,
	`answered_by_id` text,
	`answered_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reply_file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "party_request_state_valid" CHECK("state" in ('asked', 'answered', 'taken_back'))
);
--> statement-breakpoint
CREATE INDEX `party_request_plan` ON `party_request` (`plan_id`,`state`);--> statement-breakpoint
CREATE TABLE `party_request_line` (
	`request_id` text NOT NULL,
	`line_id` text NOT NULL,
	`answer` text,
	`words` text,
	PRIMARY KEY(`request_id`, `line_id`),
	FOREIGN KEY (`request_id`) REFERENCES `party_request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `line`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "party_request_line_answer_valid" CHECK("answer" in ('agree', 'refuse'))
);
--> statement-breakpoint
CREATE INDEX `party_request_line_line` ON `party_request_line` (`line_id`);--> statement-breakpoint
CREATE TABLE `position_standard` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`effective_from` text NOT NULL,
	`effective_to` text,
	`definition` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `position_standard_once` ON `position_standard` (`code`,`effective_from`,`version`);--> statement-breakpoint
CREATE TABLE `proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`state` text NOT NULL,
	`settings` text NOT NULL,
	`input` text NOT NULL,
	`input_sha256` text NOT NULL,
	`result` text,
	`progress` text,
	`at` integer NOT NULL,
	`by_id` text,
	`finished_at` integer,
	`taken_at` integer,
	`taken_by_id` text,
	`taken` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposal_state_valid" CHECK("state" in ('running', 'optimal', 'feasible', 'infeasible', 'stopped', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `proposal_plan` ON `proposal` (`plan_id`,`at`);--> statement-breakpoint
CREATE TABLE `rank_move` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`line_id` text NOT NULL,
	`place` integer NOT NULL,
	`reason` text NOT NULL,
	`by_id` text,
	`at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by_id` text,
	FOREIGN KEY (`class_id`) REFERENCES `course_class`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `line`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rank_move_class` ON `rank_move` (`class_id`,`at`);--> statement-breakpoint
CREATE INDEX `rank_move_line` ON `rank_move` (`line_id`);--> statement-breakpoint
CREATE TABLE `ranking_criterion` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer_id` text NOT NULL,
	`category` text,
	`code` text NOT NULL,
	`weight` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`source` text NOT NULL,
	`by_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`issuer_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ranking_criterion_category_valid" CHECK("category" in ('LLCT', 'QLNN_NGACH', 'LANH_DAO_QL', 'CDNN', 'VTVL_CHUYEN_MON', 'KY_NANG', 'DAO_DUC_CONG_VU', 'QPAN', 'NGOAI_NGU', 'TIN_HOC_CDS', 'TIENG_DAN_TOC', 'HOI_NHAP', 'DAO_TAO_CM', 'DOAN_THE_DANG')),
	CONSTRAINT "ranking_criterion_code_valid" CHECK("code" in ('lacks_standard', 'leading_post', 'woman', 'ethnic_minority', 'waited_before', 'missing_periods', 'years_to_serve', 'protocol_order', 'unit_order'))
);
--> statement-breakpoint
CREATE INDEX `ranking_criterion_issuer` ON `ranking_criterion` (`issuer_id`,`category`);--> statement-breakpoint
CREATE TABLE `seat_vacancy` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`line_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`until` text NOT NULL,
	`state` text NOT NULL,
	`filled_by_line_id` text,
	`answered_by_id` text,
	`answered_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`class_id`) REFERENCES `course_class`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `line`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`filled_by_line_id`) REFERENCES `line`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "seat_vacancy_state_valid" CHECK("state" in ('open', 'filled_by_unit', 'filled_by_reserve', 'given_up'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_vacancy_line` ON `seat_vacancy` (`line_id`);--> statement-breakpoint
CREATE INDEX `seat_vacancy_class` ON `seat_vacancy` (`class_id`,`state`);--> statement-breakpoint
CREATE TABLE `study_commitment` (
	`line_id` text PRIMARY KEY NOT NULL,
	`cost` integer NOT NULL,
	`months_promised` integer NOT NULL,
	`left_on` text,
	`exemption` text,
	`by_id` text,
	`at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`line_id`) REFERENCES `line`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `submission_flag` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`line_id` text NOT NULL,
	`action` text NOT NULL,
	`reason` text,
	`comment` text,
	`by_id` text,
	`at` integer NOT NULL,
	`closed_at` integer,
	`closed_by_id` text,
	`answer` text,
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `line`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `submission_flag_submission` ON `submission_flag` (`submission_id`,`at`);--> statement-breakpoint
CREATE INDEX `submission_flag_line` ON `submission_flag` (`line_id`);--> statement-breakpoint
CREATE TABLE `unit_place` (
	`class_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`places` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`class_id`, `unit_id`),
	FOREIGN KEY (`class_id`) REFERENCES `course_class`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unit_place_unit` ON `unit_place` (`unit_id`);--> statement-breakpoint
ALTER TABLE `course_class` ADD `planned_for` text;--> statement-breakpoint
ALTER TABLE `course_class` ADD `group_id` text REFERENCES class_group(id);--> statement-breakpoint
ALTER TABLE `course_class` ADD `cancelled_at` integer;--> statement-breakpoint
ALTER TABLE `course_class` ADD `cancel_reason` text;--> statement-breakpoint
ALTER TABLE `line` ADD `unit_party_reference` text;--> statement-breakpoint
ALTER TABLE `line` ADD `reserve_number` integer;--> statement-breakpoint
ALTER TABLE `person` ADD `planned_for_leading` integer;--> statement-breakpoint
ALTER TABLE `position` ADD `leading` integer;