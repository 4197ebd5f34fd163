import { verifyAudit } from '#db/audit/verify.ts';
import { backup, restore } from '#db/backup.ts';
import { addMissingDays } from '#db/commands/calendar/add-missing.ts';
import { addMissingStandards } from '#db/commands/standards/add-missing.ts';
import { knownMigrations } from '#db/migrate.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { type Command, parse, ready } from './command.ts';
import { Usage } from './failure.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  async run(args, { now }) {
    parse(args, this.usage);
    await ready();
    const migrations = knownMigrations();
    // A register that an earlier version founded has fewer standards of posts and days; adding them is recorded.
    const standards = await addMissingStandards({ viewer: OPERATOR, now });
    const years = await addMissingDays({ viewer: OPERATOR, now });
    const text = `${migrations.length} migrations in place`;
    const added = standards.length > 0 ? `, ${standards.length} standards added` : '';
    const days = years.length > 0 ? `, calendar of ${years.join(', ')} added` : '';
    return { value: { migrations, standards, years }, text: text + added + days };
  },
};

export const auditVerifyCommand: Command = {
  name: 'audit verify',
  usage: 'audit verify',
  async run(args) {
    parse(args, this.usage);
    await ready();
    const report = await verifyAudit();
    const failed = report.broken.map(({ seq, what }) => `event ${seq}: ${what}`);
    return { value: report, text: `${report.events} events, ${report.erased} payloads erased`, failed };
  },
};

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup FILE',
  async run(args) {
    const [file] = parse(args, this.usage).words;
    if (!file) throw new Usage(this.usage);
    await ready();
    const report = await backup(file);
    return { value: { file, ...report }, text: `${file}: ${report.bytes} bytes` };
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore FILE [--replace]',
  async run(args) {
    const { words, flags } = parse(args, this.usage, { flags: ['replace'] });
    const [file] = words;
    if (!file) throw new Usage(this.usage);
    const report = await restore(file, { replace: flags.has('replace') });
    return { value: { file, ...report }, text: `${file}: ${report.bytes} bytes` };
  },
};
