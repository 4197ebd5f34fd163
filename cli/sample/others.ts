import { and, eq, isNull } from 'drizzle-orm';
import { addLines } from '#db/commands/dossiers/add-lines.ts';
import { handOver } from '#db/commands/dossiers/hand-over.ts';
import { openDossier } from '#db/commands/dossiers/open.ts';
import { forwardDossier, receiveDossier } from '#db/commands/dossiers/receive.ts';
import { sendDossier } from '#db/commands/dossiers/send.ts';
import { addPerson } from '#db/commands/people/add.ts';
import { correctPerson } from '#db/commands/people/correct.ts';
import { offerMove } from '#db/commands/people/offer-move.ts';
import { askExtension } from '#db/commands/plans/extensions.ts';
import { assignment, courseClass, orgUnit, person } from '#db/schema.ts';
import { read } from '#db/store.ts';
import { addPersonSchema, correctPersonSchema, offerMoveSchema } from '#domain/people/form.ts';
import type { Cast } from './accounts.ts';
import { actor } from './actor.ts';
import type { Ground } from './found.ts';
import { by } from './moment.ts';
import { SAMPLE_PEOPLE } from './people.ts';

/** What else goes on: the city's own units and two schools, more time asked for, a correction and a move that wait. */
export async function liveOn(ground: Ground, cast: Cast): Promise<void> {
  const people = await addOthers(ground, cast);
  await registerSchool(ground, cast, 'tieuhoc', 'CDNN-TH-22', people.primary ?? []);
  const secondary = await registerSchool(ground, cast, 'thcs', 'CDNN-THCS-22', people.secondary ?? []);
  await forwardDossier(by(actor(cast, 'giaoduc.tp'), '05-10', '10:00'), { dossierId: secondary });
  await receiveDossier(by(actor(cast, 'chuyenvien'), '05-10', '15:00'), { dossierId: secondary });

  const silent = actor(cast, 'tucduyen');
  const klass = await classId('NV-VPTK-22');
  await askExtension(by(silent, '05-11', '09:00'), {
    roundId: ground.roundId,
    unitId: silent.grants[0]?.unitId ?? '',
    classId: klass,
    reason: 'Công chức phụ trách nghỉ ốm, đơn vị chưa kịp lập danh sách (dữ liệu mẫu).',
  });
  await correctSomebody(cast);
  await moveSomebody(cast);
}

async function addOthers({ unitIds }: Ground, cast: Cast): Promise<Record<string, string[]>> {
  const made: Record<string, string[]> = {};
  const officer = actor(cast, 'chuyenvien');
  for (const { unit, ...facts } of SAMPLE_PEOPLE) {
    const unitId = unitIds[unit] ?? (await unitByCode(unit));
    const given = { ...facts, ethnicity: 'Kinh', unitId, from: '01/01/2022' };
    const { personId } = await addPerson(by(officer, '03-17', '09:00'), addPersonSchema.parse(given));
    made[unit] = [...(made[unit] ?? []), personId];
  }
  return made;
}

async function registerSchool(ground: Ground, cast: Cast, clerkName: string, code: string, personIds: string[]) {
  const clerk = actor(cast, clerkName);
  const unitId = clerk.grants[0]?.unitId ?? '';
  const { id: dossierId } = await openDossier(by(clerk, '05-09', '08:00'), { roundId: ground.roundId, unitId });
  const klass = await classId(code);
  const entries = personIds.slice(1).map((personId) => ({ personId, classId: klass }));
  await addLines(by(clerk, '05-09', '08:30'), { dossierId, entries });
  await handOver(by(clerk, '05-09', '09:00'), { dossierId });
  await sendDossier(by(actor(cast, `${clerkName}.ht`), '05-09', '14:00'), { dossierId });
  return dossierId;
}

/** A unit corrects a birth day: it waits for Home Affairs. */
async function correctSomebody(cast: Cast): Promise<void> {
  const clerk = actor(cast, 'tanlap');
  const who = await somebodyAt(clerk.grants[0]?.unitId ?? '', 'VH_XH');
  await correctPerson(
    by(clerk, '05-11', '10:00'),
    correctPersonSchema.parse({
      ...{
        personId: who.id,
        version: who.version,
        name: who.name,
        birth: '15/08/1986',
        gender: who.gender ?? undefined,
      },
      ...{ ethnicity: who.ethnicity ?? undefined, category: who.category, position: who.position ?? undefined },
      reason: 'Đối chiếu căn cước công dân (dữ liệu mẫu).',
    }),
  );
}

/** A move that the receiving unit has not taken on yet. */
async function moveSomebody(cast: Cast): Promise<void> {
  const clerk = actor(cast, 'giasang');
  const who = await somebodyAt(clerk.grants[0]?.unitId ?? '', 'DC_XD');
  await offerMove(
    by(clerk, '05-11', '11:00'),
    offerMoveSchema.parse({
      ...{ personId: who.id, version: who.version, day: '01/06/2022' },
      ...{ toUnitId: actor(cast, 'tucduyen').grants[0]?.unitId, reason: 'Điều động (dữ liệu mẫu).' },
    }),
  );
}

async function somebodyAt(unitId: string, positionCode: string) {
  const [row] = await read()
    .select({
      id: person.id,
      version: person.version,
      name: person.name,
      gender: person.gender,
      ethnicity: person.ethnicity,
      category: assignment.categoryCode,
      position: assignment.positionCode,
    })
    .from(assignment)
    .innerJoin(person, eq(person.id, assignment.personId))
    .where(and(eq(assignment.unitId, unitId), eq(assignment.positionCode, positionCode), isNull(assignment.validTo)))
    .limit(1);
  if (!row) throw new Error(`nobody is ${positionCode} there`);
  return row;
}

async function classId(code: string): Promise<string> {
  const [row] = await read().select({ id: courseClass.id }).from(courseClass).where(eq(courseClass.code, code));
  if (!row) throw new Error(`no class ${code}`);
  return row.id;
}

async function unitByCode(code: string): Promise<string> {
  const [row] = await read().select({ id: orgUnit.id }).from(orgUnit).where(eq(orgUnit.gsoCode, code));
  if (!row) throw new Error(`no unit ${code}`);
  return row.id;
}
