/** Every event of the audit chain that a person's history tells, as its commands name it. */
export const PERSON_EVENTS = [
  'person.added',
  'person.corrected',
  'person.changes_proposed',
  'person.changes_confirmed',
  'person.changes_refused',
  'person.change_withdrawn',
  'person.managed_by_set',
  'person.left',
  'person.leaving_taken_back',
  'person.move_offered',
  'person.move_taken',
  'person.move_declined',
  'person.move_cancelled',
  'person.updated_from_list',
  'staff_list.imported',
  'unit.succeeded',
] as const;
export type PersonEvent = (typeof PERSON_EVENTS)[number];

export function isPersonEvent(action: string): action is PersonEvent {
  return (PERSON_EVENTS as readonly string[]).includes(action);
}
