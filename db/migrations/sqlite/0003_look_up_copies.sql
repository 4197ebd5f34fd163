CREATE TABLE `look_up_copy` (
	`decision_id` text NOT NULL,
	`sha256` text NOT NULL,
	`number` text NOT NULL,
	`day` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`decision_id`, `sha256`),
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action
);
