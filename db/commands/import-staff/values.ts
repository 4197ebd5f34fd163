import {
  PARTY_STATUSES,
  POLITICAL_THEORY_LEVELS,
  QUALIFICATION_LEVELS,
  STATE_MANAGEMENT_LEVELS,
} from '#domain/codes.ts';
import type { StaffRow } from '#domain/list-rows.ts';
import type { SomeValues } from '#domain/people/differences.ts';
import type { PersonValues } from '#domain/people/fields.ts';
import { nfc } from '#domain/text/clean.ts';
import { matchKey } from '#domain/text/match-key.ts';

/** What a row tells of a person, in the form in which it is compared. */
export function valuesOf(row: StaffRow, codes: { category: string; position: string | null }): SomeValues {
  const { qualification: level, party, politicalTheory, stateManagement } = row;
  return {
    name: nfc(row.name),
    citizenId: row.citizenId,
    gender: row.gender,
    birth: row.birth,
    ethnicity: row.ethnicity,
    phone: row.phone,
    recruitedOn: row.recruitedOn,
    category: codes.category,
    position: codes.position,
    title: codes.position === null ? nfc(row.positionText) || null : null,
    rankCode: row.rank,
    party: party && { status: party, joinedOn: row.partyJoinedOn, officialOn: row.partyOfficialOn },
    qualification: level && { level, major: row.major, on: null },
    llct: politicalTheory && { level: politicalTheory, on: null },
    qlnn: stateManagement && { level: stateManagement, on: null },
    ratings: row.ratings.map(({ year, rating }) => ({ year, grade: rating })),
  };
}

/**
 * What of it is news about somebody whom the register knows. A list never lowers what the register has seen reached
 * (results come in between two lists), writes no name anew that is the same, gives no shorter date than is known, does not take a known post away for words
 * that it does not know, and says nothing of a post that the person took up after the list was made.
 */
export function newsOf(told: SomeValues, known: PersonValues, postIsNewer: boolean): SomeValues {
  const news: SomeValues = { ...told };
  if (isLower(PARTY_STATUSES, told.party?.status, known.party?.status)) delete news.party;
  if (isLower(QUALIFICATION_LEVELS, told.qualification?.level, known.qualification?.level)) delete news.qualification;
  if (isLower(POLITICAL_THEORY_LEVELS, told.llct?.level, known.llct?.level)) delete news.llct;
  if (isLower(STATE_MANAGEMENT_LEVELS, told.qlnn?.level, known.qlnn?.level)) delete news.qlnn;
  if (told.name && matchKey(told.name) === matchKey(known.name)) delete news.name;
  if (told.birth && known.birth?.startsWith(told.birth)) delete news.birth;
  if (told.recruitedOn && known.recruitedOn?.startsWith(told.recruitedOn)) delete news.recruitedOn;
  if (postIsNewer || (told.position === null && known.position !== null)) {
    delete news.position;
    delete news.title;
  }
  if (postIsNewer) {
    delete news.category;
    delete news.rankCode;
  }
  return news;
}

function isLower<Level>(scale: readonly Level[], told: Level | undefined, known: Level | undefined): boolean {
  return told !== undefined && known !== undefined && scale.indexOf(told) < scale.indexOf(known);
}
