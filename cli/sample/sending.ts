import { readdir, readFile } from 'node:fs/promises';
import { and, eq, inArray } from 'drizzle-orm';
import { removeDrafts } from '#db/commands/dossiers/edit-lines.ts';
import { setException } from '#db/commands/dossiers/exceptions.ts';
import { handOver } from '#db/commands/dossiers/hand-over.ts';
import { reportNoNeed } from '#db/commands/dossiers/no-need.ts';
import { openDossier } from '#db/commands/dossiers/open.ts';
import { receiveDossier } from '#db/commands/dossiers/receive.ts';
import { returnDossier } from '#db/commands/dossiers/return.ts';
import { sendDossier } from '#db/commands/dossiers/send.ts';
import { importList } from '#db/commands/imports/import-list.ts';
import { dossierOf } from '#db/queries/dossiers.ts';
import { importCatalogue, targetOfRound } from '#db/queries/import-target.ts';
import { line, lineFinding } from '#db/schema.ts';
import { read } from '#db/store.ts';
import { fold } from '#domain/text/fold.ts';
import type { Viewer } from '#domain/viewer.ts';
import { readUnitList } from '#server/imports/read-list.ts';
import type { Cast } from './accounts.ts';
import { actor } from './actor.ts';
import { DATA, type Ground } from './found.ts';
import { by, moment } from './moment.ts';

/** How far each unit got; whoever is not named sent and was received. */
const STORY: Record<string, 'silent' | 'drafting' | 'awaiting' | 'submitted' | 'returned'> = {
  tucduyen: 'silent',
  tancuong: 'drafting',
  trungthanh: 'awaiting',
  soncam: 'submitted',
  dongbam: 'submitted',
  quangtrung: 'returned',
  linhson: 'returned',
};

/** One unit whose list the office put in and sent for it. */
const ON_BEHALF = 'hoangvanthu';

/** The 32 units answer in the week of 21 March, each with the workbook that it really keeps. */
export async function sendRegistrations(ground: Ground, cast: Cast): Promise<void> {
  const folder = new URL('dang-ky/', DATA);
  const target = await targetOfRound(read(), ground.roundId);
  if (!target) throw new Error('the round was not opened');
  const catalogue = await importCatalogue(read(), target, moment('03-21', '08:00'));
  const officer = actor(cast, 'chuyenvien');
  for (const name of (await readdir(folder)).sort()) {
    const bytes = await readFile(new URL(name, folder));
    const list = await readUnitList(bytes, catalogue);
    const unit = catalogue.units.find(({ code }) => code === list.unitCode);
    if (!unit) throw new Error(`${name} names no unit of the plan`);
    const slug = fold(unit.name).replaceAll(' ', '');
    const story = STORY[slug];
    if (story === 'silent') continue;
    const taken = { roundId: ground.roundId, unitId: unit.id, list, file: { name, bytes } };
    if (slug === ON_BEHALF) {
      await importList(by(officer, '03-25', '16:00'), { ...taken, send: true });
      continue;
    }
    const clerk = actor(cast, slug);
    const { id: dossierId } = await openDossier(by(clerk, '03-21', '08:30'), taken);
    if (list.noNeed) {
      await reportNoNeed(by(clerk, '03-22', '09:00'), { dossierId });
      continue;
    }
    await importList(by(clerk, '03-22', '10:00'), { ...taken, send: false });
    if (story === 'drafting') continue;
    if (story === 'awaiting') {
      await dropClosed(clerk, dossierId);
      await explainExceptions(clerk, dossierId, '05-11');
      await handOver(by(clerk, '05-11', '15:00'), { dossierId });
      continue;
    }
    await explainExceptions(clerk, dossierId, '03-23');
    await handOver(by(clerk, '03-23', '15:00'), { dossierId });
    await sendDossier(by(actor(cast, `${slug}.ct`), '03-24', '09:00'), { dossierId });
    if (story === 'submitted') continue;
    await receiveDossier(by(officer, '03-25', '08:00'), { dossierId });
    if (story === 'returned')
      await returnDossier(by(officer, '03-25', '10:00'), {
        dossierId,
        reason: 'MISSING_DATA',
        comment: 'Đề nghị rà soát lại ngày sinh và chức vụ của các trường hợp chưa đủ điều kiện, gửi lại trước 30/3.',
      });
  }
}

/** A unit that is done only in May takes off whom it had for classes that have closed meanwhile. */
async function dropClosed(clerk: Viewer, dossierId: string): Promise<void> {
  const late = by(clerk, '05-11', '09:00');
  const seen = await dossierOf(clerk, dossierId, late.now);
  const closed = seen?.closings.filter(({ isOpen }) => !isOpen).map(({ classId }) => classId) ?? [];
  const gone = await read()
    .select({ id: line.id })
    .from(line)
    .where(and(eq(line.dossierId, dossierId), inArray(line.classId, closed)));
  await removeDrafts(late, { dossierId, lineIds: gone.map(({ id }) => id) });
}

/** Why the unit puts somebody forward all the same; made up, as all of the sample. */
async function explainExceptions(clerk: Viewer, dossierId: string, day: string): Promise<void> {
  const open = await read()
    .selectDistinct({ lineId: line.id })
    .from(line)
    .innerJoin(lineFinding, eq(lineFinding.lineId, line.id))
    .where(
      and(eq(line.dossierId, dossierId), eq(line.state, 'draft'), inArray(lineFinding.severity, ['block', 'warn'])),
    );
  for (const { lineId } of open)
    await setException(by(clerk, day, '14:00'), {
      lineId,
      exceptionReason: 'Đơn vị đề nghị xem xét do yêu cầu vị trí việc làm (dữ liệu mẫu).',
    });
}
