import type { StaffRow } from '#domain/list-rows.ts';
import type { CorrectPerson } from '#domain/people/form.ts';
import { dayOf, instantAt } from '#domain/time/day.ts';
import type { Grant, Viewer } from '#domain/viewer.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { importStaff } from './commands/import-staff.ts';
import { foundCatalogue } from './commands/units/catalogue.ts';
import { ensureUnits } from './commands/units/ensure.ts';
import type { Ctx } from './context.ts';
import { loadRecords } from './queries/people-records.ts';
import { account, person } from './schema.ts';
import { read, write } from './store.ts';

export const TODAY = '2022-03-25';
export const NOW = instantAt(TODAY, '09:00');

export const as = (viewer: Viewer, now = NOW): Ctx => ({ viewer, now });

export function viewerWith(id: string, ...grants: Grant[]): Viewer {
  return { kind: 'account', accountId: id, name: id, locale: 'vi', grants };
}

/** One person of a list; what is not given is as unremarkable as possible. */
export function staffRow(row: Partial<StaffRow> & { name: string; unitText: string }): StaffRow {
  return {
    sheet: 'Sheet1',
    row: 9,
    gender: 'F',
    birth: '1986-05-12',
    citizenId: null,
    unitCode: null,
    kind: 'civil_servant',
    positionText: 'Văn phòng - thống kê',
    positionCode: 'VP_TK',
    rank: '01.003',
    ethnicity: 'Kinh',
    qualification: 'DAI_HOC',
    major: 'Luật',
    politicalTheory: 'SO_CAP',
    stateManagement: 'CV',
    foreignLanguage: null,
    informatics: null,
    party: 'OFFICIAL',
    partyJoinedOn: '2010-03',
    partyOfficialOn: null,
    recruitedOn: '2008-08-01',
    ratings: [{ year: 2021, rating: 'HTTNV' }],
    phone: null,
    note: '',
    problems: [],
    raw: {},
    ...row,
  };
}

/**
 * A city with two wards and an office, three people in the first ward and one in the second, and who acts: a clerk of
 * each ward, an officer and an inspector of the city.
 */
export async function peopleWorld() {
  const [city = '', tucDuyen = '', quangVinh = ''] = await write(async (tx) => {
    await foundCatalogue(tx);
    const how = { validFrom: '1962-10-19', registers: true };
    const ctx = as(OPERATOR);
    const top = { code: '164', type: 'Thành phố', name: 'Thái Nguyên', order: 0 };
    const [root = ''] = await ensureUnits(tx, ctx, [top], { ...how, parentId: null, registers: false });
    const wards = [
      { code: '05437', type: 'Phường', name: 'Túc Duyên', order: 1 },
      { code: '05434', type: 'Phường', name: 'Quang Vinh', order: 2 },
    ];
    return [root, ...(await ensureUnits(tx, ctx, wards, { ...how, parentId: root }))];
  });
  await write((tx) =>
    tx.insert(account).values(
      ['clerk', 'other-clerk', 'officer', 'inspector'].map((id) => ({
        id,
        username: id,
        name: id,
        passwordHash: '-',
        mustChangePassword: false,
        locale: 'vi' as const,
        createdAt: NOW,
        version: 1,
      })),
    ),
  );
  const file = { file: 'trich-ngang.xlsx', asOf: '2022-03-01' };
  await importStaff(
    as(OPERATOR),
    [
      staffRow({
        name: 'Nguyễn Thị Hòa',
        unitText: 'Phường Túc Duyên',
        citizenId: '019186000001',
        positionCode: 'CT_UBND',
        kind: 'cadre',
      }),
      staffRow({
        name: 'Đặng Văn Hoa',
        unitText: 'Phường Túc Duyên',
        citizenId: '019086000002',
        gender: 'M',
        birth: '1979',
      }),
      staffRow({
        name: 'Trần Ánh',
        unitText: 'Phường Túc Duyên',
        citizenId: '019186000003',
        party: 'NONE',
        qualification: 'TRUNG_CAP',
      }),
      staffRow({ name: 'Lý Thị Bình', unitText: 'Phường Quang Vinh', citizenId: '019186000004' }),
    ],
    file,
  );
  const rows = await read().select({ id: person.id, name: person.name }).from(person);
  const idOf = (name: string) => rows.find((row) => row.name === name)?.id ?? '';
  return {
    units: { city, tucDuyen, quangVinh },
    people: {
      hoa: idOf('Nguyễn Thị Hòa'),
      dang: idOf('Đặng Văn Hoa'),
      anh: idOf('Trần Ánh'),
      binh: idOf('Lý Thị Bình'),
    },
    clerk: viewerWith('clerk', { role: 'unit_clerk', unitId: tucDuyen }),
    otherClerk: viewerWith('other-clerk', { role: 'unit_clerk', unitId: quangVinh }),
    officer: viewerWith('officer', { role: 'consolidator', unitId: city }),
    inspector: viewerWith('inspector', { role: 'inspector', unitId: city }),
  };
}
export type PeopleWorld = Awaited<ReturnType<typeof peopleWorld>>;

/** A correction as the form sends it: all that stands in the register, with some fields changed. */
export async function correction(personId: string, changed: Partial<CorrectPerson>): Promise<CorrectPerson> {
  const record = (await loadRecords(read(), [personId], dayOf(NOW))).get(personId)!;
  return { ...record.values, personId, version: record.version, postFrom: null, reason: null, ...changed };
}
