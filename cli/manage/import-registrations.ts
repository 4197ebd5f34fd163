import { basename } from 'node:path';
import { importList } from '#db/commands/imports/import-list.ts';
import { type ImportCatalogue, type ImportTarget, importCatalogue, targetOfPlan } from '#db/queries/import-target.ts';
import { workforce } from '#db/queries/workforce.ts';
import { read } from '#db/store.ts';
import { keptList } from '#domain/list-import.ts';
import { dayOf } from '#domain/time/day.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { checkWorkbook } from '#server/imports/check.ts';
import { type Command, parse, ready } from './command.ts';
import { CannotDo, Usage } from './failure.ts';
import { bytesOf, reasonOf } from './files.ts';
import { type Report, type ReportedUnit, reportAll, reportText, reportUnit } from './registrations-report.ts';

interface How {
  target: ImportTarget;
  catalogue: ImportCatalogue;
  now: number;
  mode: 'check' | 'draft' | 'send';
}

/** Each file is read, judged and written by itself: one that is refused leaves the others as they are. */
export const importRegistrationsCommand: Command = {
  name: 'import-registrations',
  usage: 'import-registrations FILE... --plan NUMBER [--check | --send]',
  async run(args, { now }) {
    const { words: paths, flags, options } = parse(args, this.usage, { flags: ['check', 'send'], options: ['plan'] });
    const number = options.plan?.trim();
    if (paths.length === 0 || !number || flags.size > 1) throw new Usage(this.usage);
    await ready();
    const target = await targetOfPlan(read(), number, now);
    if (!target) throw new CannotDo(`there is no plan ${number} with a round`);
    const catalogue = await importCatalogue(read(), target, now);
    const mode = flags.has('check') ? 'check' : flags.has('send') ? 'send' : 'draft';

    const units: ReportedUnit[] = [];
    const refused: Report['refused'] = [];
    for (const path of paths) {
      const file = basename(path).normalize();
      try {
        units.push(await takeFile(path, file, { target, catalogue, now, mode }));
      } catch (error) {
        refused.push({ file, reason: reasonOf(error) });
      }
    }
    const report = reportAll(
      target.plan.number ?? number,
      units,
      refused,
      catalogue.classes,
      await peopleOf(units, now),
    );
    return {
      value: report,
      text: reportText(report),
      failed: refused.map(({ file, reason }) => `${file}: ${reason}`),
    };
  },
};

async function takeFile(path: string, file: string, { target, catalogue, now, mode }: How): Promise<ReportedUnit> {
  const bytes = await bytesOf(path);
  const checked = await checkWorkbook(bytes, { target, catalogue, now });
  const reported = reportUnit(file, checked);
  if (mode === 'check') return reported;
  const imported = await importList(
    { viewer: OPERATOR, now },
    {
      roundId: target.round.id,
      unitId: checked.unit.id,
      list: keptList(checked.list),
      file: { name: file, bytes },
      send: mode === 'send',
    },
  );
  return { ...reported, imported };
}

/** The cadres and civil servants of the units that sent something: what the lists are compared with. */
async function peopleOf(units: readonly ReportedUnit[], now: number): Promise<number> {
  const codes = new Set(units.map(({ code }) => code));
  const { byUnit } = await workforce(OPERATOR, dayOf(now));
  return byUnit.filter(({ code, unitId }) => codes.has(code ?? unitId)).reduce((sum, { total }) => sum + total, 0);
}
