/** Why a change to a person, a move or a unit is refused; words stand in messages/. */
export const PEOPLE_REFUSALS = [
  'not_found',
  'somebody_was_first',
  'nothing_changed',
  'reason_missing',
  'citizen_id_taken',
  'not_in_post',
  'in_post',
  'day_before_post',
  'day_after_post',
  'day_ahead',
  'unit_not_valid',
  'category_not_valid',
  'position_not_valid',
  'same_unit',
  'move_already_offered',
  'own_change',
] as const;
export type PeopleRefusal = (typeof PEOPLE_REFUSALS)[number];

/** Why a row of a staff list is left out. */
export const STAFF_ROW_REFUSALS = [
  'no_name',
  'no_category',
  'unit_unknown',
  'unit_out_of_reach',
  'bad_citizen_id',
  'id_of_another',
  'duplicate_in_list',
  'several_fit',
  'known_elsewhere',
] as const;
export type StaffRowRefusal = (typeof STAFF_ROW_REFUSALS)[number];

/** Why the tree of units is not changed. */
export const UNIT_REFUSALS = [
  'not_found',
  'somebody_was_first',
  'unit_not_valid',
  'unit_below_itself',
  'unit_code_taken',
  'unit_type_unknown',
  'unit_has_people',
  'unit_has_units',
  'people_unplaced',
  'day_before_unit',
] as const;
export type UnitRefusal = (typeof UNIT_REFUSALS)[number];
