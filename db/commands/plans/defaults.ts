import type { ClassCategory, IntakeMode, Route, StaffKind } from '#domain/codes.ts';
import { DEFAULT_RULES } from '#domain/eligibility/default-rules.ts';
import { classRoute, eligibilityRule, opinionRule } from '../../schema.ts';
import type { Tx } from '../../store.ts';

/** The way that each kind of class goes, unless the register is told otherwise. */
const DEFAULT_ROUTES: Record<IntakeMode, Route> = {
  CITY_ORGANISED: 'city_decides',
  QUOTA_FROM_PROVINCE: 'city_nominates',
  CONVENED: 'convened',
  SELF_FUNDED: 'permission',
};

/** Political theory is the Party's own training: its organisation board is heard on the list, by practice. */
const DEFAULT_OPINION = {
  category: 'LLCT',
  validFrom: '2000-01-01',
  source: 'Phân cấp quản lý cán bộ của Đảng; thông lệ, do cơ quan tổng hợp xác nhận',
} as const;

/** Gives a new register the rules and routes that it starts with; where there are any, they stay as they are. */
export async function foundRules(tx: Tx): Promise<void> {
  const [anyRule] = await tx.select({ id: eligibilityRule.id }).from(eligibilityRule).limit(1);
  if (!anyRule)
    await tx.insert(eligibilityRule).values(
      DEFAULT_RULES.map((rule) => ({
        code: rule.id,
        effectiveFrom: rule.effectiveFrom,
        effectiveTo: rule.effectiveTo,
        definition: rule,
        version: rule.version,
      })),
    );
  const [anyRoute] = await tx.select({ id: classRoute.id }).from(classRoute).limit(1);
  if (!anyRoute)
    await tx.insert(classRoute).values(
      (Object.entries(DEFAULT_ROUTES) as [IntakeMode, Route][]).map(([intakeMode, route]) => ({
        intakeMode,
        route,
        validFrom: '2000-01-01',
      })),
    );
  const [anyOpinion] = await tx.select({ id: opinionRule.id }).from(opinionRule).limit(1);
  if (!anyOpinion) await tx.insert(opinionRule).values({ ...DEFAULT_OPINION });
}

/**
 * The kinds of staff that a class is for whatever their post, where its plan lists no posts: courses for professional
 * titles are for public employees by what they are, and a class for councillors says so in its name.
 */
export function defaultTargetKinds(course: {
  category: ClassCategory;
  name: string;
  targets: readonly string[];
}): StaffKind[] {
  if (course.targets.length > 0) return [];
  if (course.category === 'CDNN') return ['public_employee'];
  return /đại biểu (HĐND|hội đồng nhân dân)/iu.test(course.name.normalize()) ? ['councillor'] : [];
}
