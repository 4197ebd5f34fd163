import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { createAccounts, type NewAccount } from '#db/commands/accounts.ts';
import { hashPassword } from '#db/password.ts';
import { assignment, orgUnit, person } from '#db/schema.ts';
import { DEMO_PASSWORD } from '#db/seed/demo-password.ts';
import { read } from '#db/store.ts';
import type { Role } from '#domain/roles.ts';
import { fold } from '#domain/text/fold.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Ground } from './found.ts';
import { operator } from './moment.ts';

/** Everybody who acts in the sample, by username; a unit's clerk is `tucduyen`, its head `tucduyen.ct`. */
export type Cast = ReadonlyMap<string, Viewer>;

const HEADS = ['CT_UBND', 'BT_DU', 'PCT_UBND'] as const;

/** One account for each part, all with the demo's password. */
export async function foundCast(ground: Ground): Promise<Cast> {
  const given = [...cityAccounts(ground), ...(await unitAccounts())];
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const made = await createAccounts(
    operator('03-16', '09:30'),
    // A domain that nobody can have (RFC 2606): whatever a demo sends reaches no one.
    given.map((one) => ({ ...one, passwordHash, mustChange: false, email: `${one.username}@sodaotao.example` })),
  );
  return new Map(
    given.map(({ username, name, grants }, i): [string, Viewer] => [
      username,
      {
        kind: 'account',
        accountId: made[i]?.accountId ?? null,
        name,
        locale: 'vi',
        grants: grants.map(({ role, unitId }) => ({ role, unitId })),
      },
    ]),
  );
}

function cityAccounts({ cityId, unitIds }: Ground): NewAccount[] {
  const at = (username: string, name: string, title: string, role: Role, unitId: string | undefined): NewAccount => ({
    username,
    name,
    title,
    grants: [{ role, unitId: unitId ?? cityId, validFrom: '2022-01-01', validTo: null }],
  });
  return [
    at('chuyenvien', 'Đỗ Thị Thu Trang', 'Chuyên viên Phòng Nội vụ', 'consolidator', cityId),
    at('truongphong', 'Phan Mạnh Cường', 'Trưởng phòng Nội vụ', 'consolidator_head', cityId),
    at('lanhdao', 'Lê Quang Minh', 'Phó Chủ tịch UBND thành phố', 'leader', cityId),
    at('vanthu', 'Nguyễn Thị Hòa', 'Văn thư UBND thành phố', 'records_clerk', cityId),
    at('thanhtra', 'Bùi Văn Đức', 'Thanh tra viên', 'inspector', cityId),
    at('quantri', 'Hà Tuấn Anh', 'Quản trị hệ thống', 'administrator', cityId),
    at('taichinh', 'Lê Thị Ánh Tuyết', 'Chuyên viên', 'unit_clerk', unitIds.finance),
    at('taichinh.tp', 'Trịnh Xuân Bách', 'Trưởng phòng', 'unit_head', unitIds.finance),
    at('giaoduc', 'Vương Thị Kim Dung', 'Chuyên viên Phòng Giáo dục và Đào tạo', 'unit_clerk', unitIds.education),
    at('giaoduc.tp', 'Lương Văn Hải', 'Trưởng phòng Giáo dục và Đào tạo', 'unit_head', unitIds.education),
    at('tieuhoc', 'Hoàng Thị Bích Ngọc', 'Văn thư trường', 'unit_clerk', unitIds.primary),
    at('tieuhoc.ht', 'Nguyễn Thị Minh Nguyệt', 'Hiệu trưởng', 'unit_head', unitIds.primary),
    at('thcs', 'Vi Thị Thanh Tâm', 'Văn thư trường', 'unit_clerk', unitIds.secondary),
    at('thcs.ht', 'Phạm Đình Toàn', 'Hiệu trưởng', 'unit_head', unitIds.secondary),
  ];
}

/** The 32 units' clerks and chairmen are people of the register, as they are in life. */
async function unitAccounts(): Promise<NewAccount[]> {
  const posts = await read()
    .select({
      unitId: orgUnit.id,
      unit: orgUnit.name,
      personId: person.id,
      name: person.name,
      position: assignment.positionCode,
    })
    .from(orgUnit)
    .innerJoin(assignment, and(eq(assignment.unitId, orgUnit.id), isNull(assignment.validTo)))
    .innerJoin(person, eq(person.id, assignment.personId))
    .where(inArray(assignment.positionCode, [...HEADS, 'VP_TK']))
    .orderBy(asc(orgUnit.displayOrder), asc(person.sortKey));
  return [...Map.groupBy(posts, (row) => row.unitId)].flatMap(([unitId, rows]): NewAccount[] => {
    const slug = fold(rows[0]?.unit ?? '').replaceAll(' ', '');
    const clerk = rows.find((row) => row.position === 'VP_TK');
    const head = HEADS.flatMap((position) => rows.filter((row) => row.position === position))[0];
    const given = { validFrom: '2022-01-01', validTo: null, unitId };
    return [
      ...(clerk
        ? [
            {
              ...{
                username: slug,
                name: clerk.name,
                personId: clerk.personId,
                title: 'Công chức Văn phòng - Thống kê',
              },
              grants: [{ ...given, role: 'unit_clerk' as const }],
            },
          ]
        : []),
      ...(head
        ? [
            {
              ...{ username: `${slug}.ct`, name: head.name, personId: head.personId, title: 'Chủ tịch UBND' },
              grants: [{ ...given, role: 'unit_head' as const }],
            },
          ]
        : []),
    ];
  });
}
