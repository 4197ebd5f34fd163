import type { Command } from './command.ts';
import { createUserCommand } from './create-user.ts';
import { importRegistrationsCommand } from './import-registrations.ts';
import { importStaffCommand } from './import-staff.ts';
import { listCommand } from './list.ts';
import { loadPlanCommand } from './load-plan.ts';
import { paperCommand } from './paper.ts';
import { proposeCommand } from './propose.ts';
import { remindCommand } from './remind.ts';
import { sampleCommand } from './sample.ts';
import { sendMailCommand } from './send-mail.ts';
import { standardsCommand } from './standards.ts';
import { auditVerifyCommand, backupCommand, migrateCommand, restoreCommand } from './storage.ts';
import { workforceCommand } from './workforce.ts';

/** Every command of the operator. */
export const COMMANDS: readonly Command[] = [
  migrateCommand,
  loadPlanCommand,
  importStaffCommand,
  importRegistrationsCommand,
  workforceCommand,
  standardsCommand,
  proposeCommand,
  remindCommand,
  sendMailCommand,
  listCommand,
  paperCommand,
  createUserCommand,
  auditVerifyCommand,
  backupCommand,
  restoreCommand,
  sampleCommand,
];
