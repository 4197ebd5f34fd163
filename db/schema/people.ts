import { GENDERS, LEAVE_REASONS, PARTY_STATUSES, QUALIFICATION_LEVELS, RATINGS } from '#domain/codes.ts';
import {
  CERTIFICATE_KINDS,
  CONFIRMED_FIELDS,
  PERSON_CHANGE_STATES,
  PERSON_MOVE_STATES,
} from '#domain/people/fields.ts';
import type { Kit } from '../kit.ts';
import type { Organisation } from './organisation.ts';

/** Person and post are apart; what decides eligibility are dated rows with their source. */
export function definePeople(k: Kit, { orgUnit, position, staffCategory }: Organisation) {
  const person = k.table(
    'person',
    {
      id: k.id(),
      citizenId: k.text('citizen_id'),
      /** NFC, as the person writes it. */
      name: k.text('name').notNull(),
      /** Folded, for search without accents. */
      nameKey: k.text('name_key').notNull(),
      /** With accents, in one case and one way of placing tone marks: what "the same name" means. */
      exactKey: k.text('exact_key').notNull(),
      /** Given name first, in Vietnamese order, byte-comparable. */
      sortKey: k.text('sort_key').notNull(),
      gender: k.oneOf('gender', GENDERS),
      /** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. */
      birth: k.text('birth'),
      ethnicity: k.text('ethnicity'),
      phone: k.text('phone'),
      email: k.text('email'),
      /** Is to hold a leading post, as the Party organisation confirmed yes or no; the planning list is never kept. */
      plannedForLeading: k.bool('planned_for_leading'),
      /** Partial day of recruitment. */
      recruitedOn: k.text('recruited_on'),
      createdAt: k.instant('created_at').notNull(),
      version: k.integer('version').notNull(),
    },
    (t) => [
      k.uniqueIndex('person_citizen_id').on(t.citizenId),
      k.index('person_name_key').on(t.nameKey),
      k.index('person_sort_key').on(t.sortKey),
    ],
  );

  const assignment = k.table(
    'assignment',
    {
      id: k.id(),
      personId: k
        .text('person_id')
        .notNull()
        .references(() => person.id),
      unitId: k
        .text('unit_id')
        .notNull()
        .references(() => orgUnit.id),
      positionCode: k.text('position_code').references(() => position.code),
      /** The post's title where it is not one of the catalogue's. */
      title: k.text('title'),
      categoryCode: k
        .text('category_code')
        .notNull()
        .references(() => staffCategory.code),
      rankCode: k.text('rank_code'),
      /** Which body manages the post ("diện … quản lý"). */
      managedBy: k.text('managed_by'),
      isPrimary: k.bool('is_primary').notNull(),
      validFrom: k.day('valid_from').notNull(),
      validTo: k.day('valid_to'),
      leaveReason: k.oneOf('leave_reason', LEAVE_REASONS),
    },
    (t) => [k.index('assignment_person').on(t.personId), k.index('assignment_unit').on(t.unitId)],
  );

  const qualification = k.table(
    'qualification',
    {
      id: k.id(),
      personId: k
        .text('person_id')
        .notNull()
        .references(() => person.id),
      level: k.oneOf('level', QUALIFICATION_LEVELS).notNull(),
      major: k.text('major'),
      awardedOn: k.text('awarded_on'),
      /** The class of this register that it came from, where it did. */
      classId: k.text('class_id'),
      source: k.text('source').notNull(),
      createdAt: k.instant('created_at').notNull(),
      /** Since when it no longer counts: it was wrong, or told better by another row. */
      withdrawnAt: k.instant('withdrawn_at'),
    },
    (t) => [k.index('qualification_person').on(t.personId)],
  );

  /** Levels reached in a training system: political theory, state management, defence, languages, informatics. */
  const certificate = k.table(
    'certificate',
    {
      id: k.id(),
      personId: k
        .text('person_id')
        .notNull()
        .references(() => person.id),
      kind: k.oneOf('kind', CERTIFICATE_KINDS).notNull(),
      level: k.text('level').notNull(),
      number: k.text('number'),
      issuedOn: k.text('issued_on'),
      issuer: k.text('issuer'),
      /** The class of this register that it came from, where it did. */
      classId: k.text('class_id'),
      source: k.text('source').notNull(),
      createdAt: k.instant('created_at').notNull(),
      /** Since when it no longer counts: it was wrong, or told better by another row. */
      withdrawnAt: k.instant('withdrawn_at'),
    },
    (t) => [k.index('certificate_person').on(t.personId)],
  );

  const partyMembership = k.table(
    'party_membership',
    {
      id: k.id(),
      personId: k
        .text('person_id')
        .notNull()
        .references(() => person.id),
      status: k.oneOf('status', PARTY_STATUSES).notNull(),
      joinedOn: k.text('joined_on'),
      officialOn: k.text('official_on'),
      source: k.text('source').notNull(),
      createdAt: k.instant('created_at').notNull(),
      /** Since when it no longer counts: it was wrong, or told better by another row. */
      withdrawnAt: k.instant('withdrawn_at'),
    },
    (t) => [k.index('party_membership_person').on(t.personId)],
  );

  const rating = k.table(
    'rating',
    {
      id: k.id(),
      personId: k
        .text('person_id')
        .notNull()
        .references(() => person.id),
      year: k.integer('year').notNull(),
      grade: k.oneOf('grade', RATINGS).notNull(),
      source: k.text('source').notNull(),
      createdAt: k.instant('created_at').notNull(),
    },
    (t) => [k.uniqueIndex('rating_person_year').on(t.personId, t.year)],
  );

  /** What a unit changed in a field that decides eligibility: it counts only once Home Affairs confirms it. */
  const personChange = k.table(
    'person_change',
    {
      id: k.id(),
      personId: k
        .text('person_id')
        .notNull()
        .references(() => person.id),
      field: k.oneOf('field', CONFIRMED_FIELDS).notNull(),
      oldValue: k.json<{ value: unknown }>('old_value'),
      newValue: k.json<{ value: unknown }>('new_value').notNull(),
      reason: k.text('reason').notNull(),
      byId: k.text('by_id'),
      at: k.instant('at').notNull(),
      state: k.oneOf('state', PERSON_CHANGE_STATES).notNull(),
      answeredById: k.text('answered_by_id'),
      answeredAt: k.instant('answered_at'),
      answer: k.text('answer'),
      version: k.integer('version').notNull(),
    },
    (t) => [k.index('person_change_person').on(t.personId), k.index('person_change_state').on(t.state)],
  );

  /** A move between units stands until the receiving unit takes the person on, so that nobody vanishes or counts twice. */
  const personMove = k.table(
    'person_move',
    {
      id: k.id(),
      personId: k
        .text('person_id')
        .notNull()
        .references(() => person.id),
      fromUnitId: k
        .text('from_unit_id')
        .notNull()
        .references(() => orgUnit.id),
      toUnitId: k
        .text('to_unit_id')
        .notNull()
        .references(() => orgUnit.id),
      /** First day in the new unit. */
      day: k.day('day').notNull(),
      reason: k.text('reason'),
      byId: k.text('by_id'),
      at: k.instant('at').notNull(),
      state: k.oneOf('state', PERSON_MOVE_STATES).notNull(),
      answeredById: k.text('answered_by_id'),
      answeredAt: k.instant('answered_at'),
      answer: k.text('answer'),
      version: k.integer('version').notNull(),
    },
    (t) => [
      k.index('person_move_person').on(t.personId),
      k.index('person_move_from').on(t.fromUnitId, t.state),
      k.index('person_move_to').on(t.toUnitId, t.state),
    ],
  );

  return { person, assignment, qualification, certificate, partyMembership, rating, personChange, personMove };
}
export type People = ReturnType<typeof definePeople>;
