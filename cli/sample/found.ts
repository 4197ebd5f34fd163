import { readFile } from 'node:fs/promises';
import { inArray } from 'drizzle-orm';
import { importStaff } from '#db/commands/import-staff.ts';
import { loadPlan } from '#db/commands/plans/load.ts';
import { createUnit } from '#db/commands/units/create.ts';
import { orgUnit, plan } from '#db/schema.ts';
import { read } from '#db/store.ts';
import { planFileSchema } from '#domain/plan-file.ts';
import { readWorkbook } from '#server/spreadsheet/read.ts';
import { readStaffList } from '#server/spreadsheet/staff-list.ts';
import { markLeading } from './leading.ts';
import { operator } from './moment.ts';
import { foundPapers } from './papers.ts';
import { SAMPLE_UNITS } from './people.ts';

export const DATA = new URL('../../db/seed/data/', import.meta.url);

export interface Ground {
  planId: string;
  roundId: string;
  /** The plan's issuing unit. */
  cityId: string;
  /** The city's own units by their key in the sample. */
  unitIds: Record<string, string>;
}

/** The plan, its round, the staff list and the units besides the 32, all through the product's own imports. */
export async function foundGround(): Promise<Ground> {
  const file = planFileSchema.parse(JSON.parse(await readFile(new URL('plan-67.json', DATA), 'utf8')));
  const { planId, roundId } = await loadPlan(operator('03-16', '08:00'), file);
  const staff = 'can-bo-cong-chuc-2022.xlsx';
  const workbook = await readWorkbook(await readFile(new URL(staff, DATA)));
  const positions = Object.entries(file.positions).map(([code, name]) => ({ code, name }));
  const list = readStaffList(workbook, { units: file.units, positions, classes: [] });
  await importStaff(operator('03-16', '08:30'), list.rows, { file: staff, asOf: list.asOf });

  await markLeading(operator('03-16', '08:10'));

  const [row] = await read().select({ cityId: plan.issuerId }).from(plan);
  if (!row) throw new Error('the plan was not loaded');
  const unitIds: Record<string, string> = {};
  for (const { key, parent, forwarder, ...unit } of SAMPLE_UNITS) {
    const made = await createUnit(operator('03-16', '09:00'), {
      ...unit,
      validFrom: '2022-01-01',
      parentId: parent ? unitIds[parent] : row.cityId,
      forwarderId: forwarder ? unitIds[forwarder] : null,
    });
    unitIds[key] = made.id;
  }
  const [governmentId, officeId] = [row.cityId, unitIds.home!];
  await foundPapers(operator('03-16', '09:15'), {
    governmentId,
    officeId,
    places: [
      ...[governmentId, officeId].map((unitId) => ({ unitId, place: 'Thành phố Thái Nguyên' })),
      ...(await namedAfterPeople()),
    ],
    deciding: {
      proposer: 'Trưởng phòng Nội vụ',
      carriedOutBy: [
        'Chánh Văn phòng HĐND và UBND thành phố',
        'Trưởng phòng Nội vụ',
        'Trưởng phòng Tài chính - Kế hoạch',
        'Thủ trưởng các cơ quan, đơn vị',
        'Chủ tịch UBND các xã, phường',
      ],
    },
    signers: [
      { unitId: governmentId, name: 'Lê Quang Minh', title: 'Phó Chủ tịch', capacity: 'KT' },
      { unitId: officeId, name: 'Phan Mạnh Cường', title: 'Trưởng phòng', capacity: 'CHIEF' },
    ],
  });
  return { planId, roundId, cityId: row.cityId, unitIds };
}

/** The wards that are named after people or events stand on papers with their type (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4). */
async function namedAfterPeople(): Promise<{ unitId: string; place: string }[]> {
  const units = await read()
    .select({ unitId: orgUnit.id, name: orgUnit.name })
    .from(orgUnit)
    .where(inArray(orgUnit.name, ['Hoàng Văn Thụ', 'Phan Đình Phùng', 'Quang Trung', 'Trưng Vương']));
  return units.map(({ unitId, name }) => ({ unitId, place: `Phường ${name}` }));
}
