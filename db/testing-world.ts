import { eq } from 'drizzle-orm';
import type { Gender, PartyStatus } from '#domain/codes.ts';
import { nameColumns } from '#domain/people/name-keys.ts';
import type { Role } from '#domain/roles.ts';
import { instantAt } from '#domain/time/day.ts';
import { OPERATOR, type Viewer } from '#domain/viewer.ts';
import { loadPlan } from './commands/plans/load.ts';
import { ensureUnits } from './commands/units/ensure.ts';
import type { Connection } from './connection.ts';
import type { Ctx } from './context.ts';
import { newId } from './id.ts';
import {
  account,
  assignment,
  certificate,
  courseClass,
  orgUnit,
  partyMembership,
  person,
  plan,
  qualification,
} from './schema.ts';
import { connection, read, write } from './store.ts';
import { keepStore } from './testing.ts';
import { SMALL_PLAN } from './testing-plan.ts';

/** Home Affairs works on the round at this instant unless a test says otherwise: all classes are open. */
export const NOON = instantAt('2022-03-21', '12:00');

/** The small plan, loaded, with its people and with somebody for each role. */
export interface World {
  planId: string;
  roundId: string;
  cityId: string;
  /** Unit ids: two wards with people, one without, an education office and the school that sends through it. */
  units: Record<'first' | 'second' | 'third' | 'education' | 'school', string>;
  /** Class ids by code. */
  classes: Record<'SKILL' | 'CLASH' | 'THEORY' | 'DEFENCE' | 'MASTER', string>;
  viewers: Record<
    | 'clerk'
    | 'head'
    | 'secondClerk'
    | 'secondHead'
    | 'schoolClerk'
    | 'schoolHead'
    | 'educationHead'
    | 'officer'
    | 'chief'
    | 'leader'
    | 'records'
    | 'inspector',
    Viewer
  >;
  /** Person ids of the first ward: the chairman meets every condition, the accountant none. */
  people: Record<'chairman' | 'clerk' | 'young' | 'accountant' | 'other' | 'teacher', string>;
}

export const as = (viewer: Viewer, now = NOON): Ctx => ({ viewer, now });
export const operator = (now = NOON): Ctx => ({ viewer: OPERATOR, now });

const founded = new WeakMap<Connection, { world: World; putBack: () => Promise<void> }>();

/** Builds the world in the open, empty store; what this store has seen once is put back as it was. */
export async function foundWorld(): Promise<World> {
  const seen = founded.get(connection());
  if (seen) {
    await seen.putBack();
    return structuredClone(seen.world);
  }
  const world = await buildWorld();
  founded.set(connection(), { world: structuredClone(world), putBack: await keepStore() });
  return world;
}

async function buildWorld(): Promise<World> {
  const { planId, roundId } = await loadPlan(operator(instantAt('2022-03-16', '08:00')), SMALL_PLAN);
  const [issued] = await read().select({ issuerId: plan.issuerId }).from(plan);
  const cityId = issued!.issuerId;
  const school = await foundSchool(cityId);
  const known = await read().select({ id: orgUnit.id, code: orgUnit.gsoCode }).from(orgUnit);
  const byCode = (code: string) => known.find((unit) => unit.code === code)!.id;
  const units = { first: byCode('05431'), second: byCode('05437'), third: byCode('05440'), ...school };
  const classes = await read().select({ id: courseClass.id, code: courseClass.code }).from(courseClass);
  const viewer = (name: string, role: Role, unitId: string) => addAccount(name, role, unitId);
  return {
    planId,
    roundId,
    cityId,
    units,
    classes: Object.fromEntries(classes.map((row) => [row.code, row.id])) as World['classes'],
    viewers: {
      clerk: await viewer('clerk', 'unit_clerk', units.first),
      head: await viewer('head', 'unit_head', units.first),
      secondClerk: await viewer('second-clerk', 'unit_clerk', units.second),
      secondHead: await viewer('second-head', 'unit_head', units.second),
      schoolClerk: await viewer('school-clerk', 'unit_clerk', units.school),
      schoolHead: await viewer('school-head', 'unit_head', units.school),
      educationHead: await viewer('education-head', 'unit_head', units.education),
      officer: await viewer('officer', 'consolidator', cityId),
      chief: await viewer('chief', 'consolidator_head', cityId),
      leader: await viewer('leader', 'leader', cityId),
      records: await viewer('records', 'records_clerk', cityId),
      inspector: await viewer('inspector', 'inspector', cityId),
    },
    people: {
      chairman: await addPerson(units.first, { name: 'Nguyễn Văn An', birth: '1975-04-30', positionCode: 'CT_UBND' }),
      clerk: await addPerson(units.first, { name: 'Trần Thị Bình', gender: 'F', birth: '1980-02-01' }),
      young: await addPerson(units.first, { name: 'Lê Văn Cường', birth: '1998-01-01' }),
      accountant: await addPerson(units.first, {
        name: 'Phạm Văn Dũng',
        birth: '1985',
        positionCode: 'TC_KT',
        party: 'NONE',
      }),
      other: await addPerson(units.second, { name: 'Hoàng Thị Én', gender: 'F', birth: '1979-09-09' }),
      teacher: await addPerson(units.school, {
        name: 'Vũ Thị Giang',
        gender: 'F',
        birth: '1988',
        categoryCode: 'VIEN_CHUC',
      }),
    },
  };
}

async function foundSchool(cityId: string): Promise<{ education: string; school: string }> {
  return write(async (tx) => {
    const below = { parentId: cityId, validFrom: '2022-01-01', registers: true };
    const [education, school] = await ensureUnits(
      tx,
      operator(),
      [
        { code: null, type: 'Phòng', name: 'Giáo dục và Đào tạo', order: 50 },
        { code: null, type: 'Trường Tiểu học', name: 'Đội Cấn', order: 51 },
      ],
      below,
    );
    await tx.update(orgUnit).set({ forwarderId: education }).where(eq(orgUnit.id, school!));
    return { education: education!, school: school! };
  });
}

/** An account with one role at one unit, as `viewer()` would read it. */
export async function addAccount(username: string, role: Role, unitId: string, personId?: string): Promise<Viewer> {
  const id = newId();
  await write((tx) =>
    tx.insert(account).values({
      id,
      username: `${username}-${id}`,
      name: username,
      title: role,
      personId: personId ?? null,
      passwordHash: '-',
      mustChangePassword: false,
      locale: 'vi',
      createdAt: NOON,
      version: 1,
    }),
  );
  return { kind: 'account', accountId: id, name: username, locale: 'vi', grants: [{ role, unitId }] };
}

/** Somebody in post at a unit since 2015, with a university degree, a Party member; what is given stands instead. */
export async function addPerson(
  unitId: string,
  facts: {
    name: string;
    gender?: Gender;
    birth?: string;
    positionCode?: string;
    categoryCode?: string;
    party?: PartyStatus;
    llct?: string;
    validTo?: string;
  },
): Promise<string> {
  const id = newId();
  const { name, gender = 'M', birth = '1980-01-01', positionCode = 'VP_TK', categoryCode = 'CONG_CHUC' } = facts;
  const row = { personId: id, source: 'test', createdAt: NOON };
  await write(async (tx) => {
    await tx.insert(person).values({
      id,
      ...nameColumns(name),
      gender,
      birth,
      ethnicity: 'Kinh',
      recruitedOn: '2015-01-01',
      createdAt: NOON,
      version: 1,
    });
    await tx.insert(assignment).values({
      personId: id,
      unitId,
      positionCode: categoryCode === 'VIEN_CHUC' ? null : positionCode,
      categoryCode,
      isPrimary: true,
      validFrom: '2015-01-01',
      validTo: facts.validTo ?? null,
    });
    await tx.insert(qualification).values({ ...row, level: 'DAI_HOC' });
    await tx.insert(partyMembership).values({ ...row, status: facts.party ?? 'OFFICIAL', joinedOn: '2010-01-01' });
    await tx.insert(certificate).values({ ...row, kind: 'llct', level: facts.llct ?? 'CHUA' });
  });
  return id;
}
