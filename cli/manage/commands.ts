import type { Command } from './command.ts';
import { auditVerifyCommand, backupCommand, migrateCommand, restoreCommand } from './storage.ts';

/** Every command of the operator. */
export const COMMANDS: readonly Command[] = [migrateCommand, auditVerifyCommand, backupCommand, restoreCommand];
