import type { Letterhead } from './form.ts';

/** A unit as its papers' head follows from it. */
export interface HeadedUnit {
  typeCode: string;
  /** Type and name ("Phường Túc Duyên", "Phòng Nội vụ"). */
  title: string;
  name: string;
  placeName: string | null;
}

/**
 * The types of units that are governments of their own and so are headed "ỦY BAN NHÂN DÂN …"; all others are headed
 * with their name under the body that they belong to.
 */
const GOVERNMENTS: readonly string[] = ['province', 'city', 'district', 'ward', 'commune', 'township', 'special_zone'];

const isGovernment = ({ typeCode }: Pick<HeadedUnit, 'typeCode'>): boolean => GOVERNMENTS.includes(typeCode);

const capitals = (text: string) => text.toLocaleUpperCase('vi');

/**
 * The head that follows from the units' tree (NĐ 30/2020/NĐ-CP, Phụ lục I, II.2). The topmost government of the register
 * stands alone; one below another names it, and so does an office. The place is the unit's own name, or what was kept for
 * it (units that are named after people, events or numbers stand with their type); an office has that of its government.
 *
 * @param above the unit that it belongs to, and so on up
 */
export function derivedLetterhead(unit: HeadedUnit, above: readonly HeadedUnit[] = []): Letterhead {
  const [parent] = above;
  const government = [unit, ...above].find(isGovernment) ?? unit;
  return {
    over: parent ? capitals(isGovernment(parent) ? `UBND ${parent.title}` : parent.title) : null,
    own: isGovernment(unit) ? ['ỦY BAN NHÂN DÂN', capitals(unit.title)] : [capitals(unit.title)],
    place: government.placeName ?? government.name,
  };
}

/**
 * The letters by which an issuer is known in the symbol of its papers: UBND for a government, else the first letters of
 * its name ("Phòng Nội vụ": PNV). Letters keep their marks: Đ is not D.
 */
export function symbolSign(unit: HeadedUnit): string {
  if (isGovernment(unit)) return 'UBND';
  return capitals(
    unit.title
      .split(/[\s,-]+/)
      .filter((word) => word && word !== 'và')
      .map((word) => word[0])
      .join(''),
  );
}
