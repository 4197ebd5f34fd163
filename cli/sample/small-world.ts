import { and, eq, isNull } from 'drizzle-orm';
import { createAccounts } from '#db/commands/accounts.ts';
import { addLines } from '#db/commands/dossiers/add-lines.ts';
import { handOver } from '#db/commands/dossiers/hand-over.ts';
import { openDossier } from '#db/commands/dossiers/open.ts';
import { receiveDossier } from '#db/commands/dossiers/receive.ts';
import { sendDossier } from '#db/commands/dossiers/send.ts';
import { addPerson } from '#db/commands/people/add.ts';
import { loadPlan } from '#db/commands/plans/load.ts';
import { createUnit } from '#db/commands/units/create.ts';
import type { Ctx } from '#db/context.ts';
import { hashPassword } from '#db/password.ts';
import { courseClass, orgUnit, orgUnitType, plan } from '#db/schema.ts';
import { DEMO_PASSWORD } from '#db/seed/demo-password.ts';
import type { World } from '#db/seed/worlds.ts';
import { read } from '#db/store.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { Role } from '#domain/roles.ts';
import { instantAt } from '#domain/time/day.ts';
import { OPERATOR, type Viewer } from '#domain/viewer.ts';
import { markLeading } from './leading.ts';
import { foundPapers } from './papers.ts';
import { personOf, readWorld, type WorldFile } from './world-file.ts';

/** Everything that a small world's people did before the day on which a visitor comes, in Việt Nam's time. */
const FOUNDED = '2025-08-18';
const SENT = '2025-09-08';

const on = (viewer: Viewer, day: string, time: string): Ctx => ({ viewer, now: instantAt(day, time) });

interface Founded {
  planId: string;
  roundId: string;
  issuerId: string;
  /** Registering units by their code in the plan. */
  unitIds: ReadonlyMap<string, string>;
  /** People by unit and name. */
  personIds: ReadonlyMap<string, string>;
}

/**
 * Another government's register, from its data files and by the product's own commands: its plan, units, posts, people
 * and accounts, with a first class for which some units have sent their lists.
 */
export async function foundSmallWorld(name: Exclude<World, 'city'>): Promise<{ planId: string; accounts: number }> {
  const world = await readWorld(name);
  const founded = await foundGround(world);
  const cast = await foundAccounts(world, founded);
  await sendLists(world, founded, cast);
  return { planId: founded.planId, accounts: cast.length };
}

async function foundGround({ plan: file, offices, people, papers }: WorldFile): Promise<Founded> {
  const { planId, roundId } = await loadPlan(on(OPERATOR, FOUNDED, '08:00'), file);
  await markLeading(on(OPERATOR, FOUNDED, '08:05'));
  const [row] = await read().select({ issuerId: plan.issuerId }).from(plan).where(eq(plan.id, planId));
  const issuerId = row?.issuerId ?? '';
  const since = file.unitsSince ?? FOUNDED;
  for (const { type, name } of offices)
    await createUnit(on(OPERATOR, FOUNDED, '08:10'), {
      ...{ typeCode: type, name, parentId: issuerId, registers: false },
      ...{ displayOrder: file.units.length + 1, validFrom: since },
    });
  const units = await read()
    .select({ id: orgUnit.id, code: orgUnit.gsoCode, type: orgUnitType.name, name: orgUnit.name })
    .from(orgUnit)
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(and(eq(orgUnit.parentId, issuerId), isNull(orgUnit.validTo)));
  const unitIds = new Map(units.map(({ id, code }) => [code ?? id, id]));
  const office = units.find((unit) => unitTitle(unit) === papers.office);
  if (!office) throw new Error(`the world names ${papers.office}, which it does not hold`);
  await foundPapers(on(OPERATOR, FOUNDED, '08:20'), {
    governmentId: issuerId,
    officeId: office.id,
    signers: papers.signers.map(({ ofOffice, ...one }) => ({ ...one, unitId: ofOffice ? office.id : issuerId })),
  });
  const personIds = new Map<string, string>();
  for (const one of people) {
    const given = personOf(one, known(unitIds, one.unit), since.split('-').reverse().join('/'));
    const { personId } = await addPerson(on(OPERATOR, FOUNDED, '08:30'), given);
    personIds.set(`${one.unit} ${one.name}`, personId);
  }
  return { planId, roundId, issuerId, unitIds, personIds };
}

/** Accounts with the demo's password; whoever is a person of the register is told to be that person. */
async function foundAccounts({ accounts, people }: WorldFile, founded: Founded): Promise<Viewer[]> {
  const { issuerId, unitIds, personIds } = founded;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const given = accounts.map(({ grants, ...one }) => {
    const person = people.find(({ name }) => name === one.name);
    return {
      ...{ ...one, passwordHash, mustChange: false },
      personId: person ? known(personIds, `${person.unit} ${person.name}`) : null,
      grants: grants.map(({ role, unit }) => ({
        role,
        unitId: unit === null ? issuerId : known(unitIds, unit),
        validFrom: FOUNDED,
        validTo: null,
      })),
    };
  });
  const made = await createAccounts(on(OPERATOR, FOUNDED, '09:30'), given);
  return given.map(({ name, grants }, i) => ({
    ...{ kind: 'account', accountId: made[i]?.accountId ?? null, name, locale: 'vi' },
    grants: grants.map(({ role, unitId }) => ({ role, unitId })),
  }));
}

async function sendLists(world: WorldFile, founded: Founded, cast: Viewer[]): Promise<void> {
  const { roundId, unitIds, personIds, issuerId } = founded;
  const officer = holder(cast, 'consolidator', issuerId);
  const classes = await read().select({ id: courseClass.id, code: courseClass.code }).from(courseClass);
  const classIds = new Map(classes.map(({ id, code }) => [code, id]));
  for (const { unit, course, people } of world.registrations) {
    const unitId = known(unitIds, unit);
    const clerk = holder(cast, 'unit_clerk', unitId);
    const { id: dossierId } = await openDossier(on(clerk, SENT, '08:00'), { roundId, unitId });
    const entries = people.map((name) => ({
      personId: known(personIds, `${unit} ${name}`),
      classId: known(classIds, course),
    }));
    await addLines(on(clerk, SENT, '08:30'), { dossierId, entries });
    await handOver(on(clerk, SENT, '09:00'), { dossierId });
    await sendDossier(on(holder(cast, 'unit_head', unitId), SENT, '14:00'), { dossierId });
    await receiveDossier(on(officer, SENT, '15:00'), { dossierId });
  }
}

function holder(cast: readonly Viewer[], role: Role, unitId: string): Viewer {
  const found = cast.find(({ grants }) => grants.some((grant) => grant.role === role && grant.unitId === unitId));
  if (!found) throw new Error(`nobody is ${role} there`);
  return found;
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`the world names ${key}, which it does not hold`);
  return id;
}
