import type { PersonFacts } from '#domain/eligibility/facts.ts';
import type { Lack } from '#domain/eligibility/standard-gap.ts';
import type { Gap, Standard } from '#domain/eligibility/standards.ts';
import { citationWords } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

type Requirement = Standard['requirement'];
type Levels = Pick<PersonFacts, Requirement['field']>;

/** What a standard asks: "Trình độ chuyên môn từ đại học trở lên". */
export function askedWords({ requirement }: Pick<Standard, 'requirement'>, m: Messages): string {
  const { asks } = m.gap;
  switch (requirement.field) {
    case 'qualification':
      return asks.qualification({ level: m.catalogue.qualifications[requirement.level] });
    case 'politicalTheory':
      return asks.politicalTheory({ level: m.catalogue.politicalTheory[requirement.level] });
    case 'stateManagement':
      return asks.stateManagement({ level: m.catalogue.stateManagement[requirement.level] });
  }
}

/** The same for narrow columns: "LLCT từ TC". */
export function shortAskedWords({ requirement }: Pick<Standard, 'requirement'>, m: Messages): string {
  const { shortAsks } = m.gap;
  switch (requirement.field) {
    case 'qualification':
      return shortAsks.qualification({ level: m.catalogue.qualificationsShort[requirement.level] });
    case 'politicalTheory':
      return shortAsks.politicalTheory({ level: m.catalogue.politicalTheoryShort[requirement.level] });
    case 'stateManagement':
      return shortAsks.stateManagement({ level: m.catalogue.stateManagementShort[requirement.level] });
  }
}

/** The level itself, as a course is named by it: "Trung cấp lý luận chính trị"; of a qualification with its kind. */
export function levelWords(requirement: Requirement, m: Messages): string {
  switch (requirement.field) {
    case 'qualification':
      return m.gap.studyFor({ level: m.catalogue.qualifications[requirement.level] });
    case 'politicalTheory':
      return m.catalogue.politicalTheory[requirement.level];
    case 'stateManagement':
      return m.gap.stateManagementFor({ level: m.catalogue.stateManagement[requirement.level] });
  }
}

/** The level that somebody has of the kind that a standard asks for; null where it is not known. */
export function hasWords(field: Requirement['field'], levels: Levels, m: Messages): string | null {
  const { qualification, politicalTheory, stateManagement } = levels;
  switch (field) {
    case 'qualification':
      return qualification && m.catalogue.qualifications[qualification];
    case 'politicalTheory':
      return politicalTheory && m.catalogue.politicalTheory[politicalTheory];
    case 'stateManagement':
      return stateManagement && m.catalogue.stateManagement[stateManagement];
  }
}

/** What is asked beside what somebody has: "Trình độ chuyên môn từ đại học trở lên; hiện trung cấp". */
export function needWords(lack: Pick<Lack, 'requirement'>, levels: Levels, m: Messages): string {
  return m.gap.need({ asks: askedWords(lack, m), has: hasWords(lack.requirement.field, levels, m) });
}

/** Who asks it and how far it binds, with the time that is left: "Tiêu chuẩn: 33/2023/NĐ-CP; được hoàn thiện …". */
export function reasonWords({ standard, grace, exception }: Gap, m: Messages, f: Format): string {
  const { binding, mendBy } = standard;
  const asks = m.gap.reasons[binding]({ source: sourceWords(standard, m) });
  const reason = exception
    ? `${asks}; ${m.gap.unlessEased({ asks: askedWords(exception, m), source: sourceWords(exception, m) })}`
    : asks;
  if (mendBy === null || grace === 'over') return reason;
  const until = grace === 'left' ? m.gap.mayLackUntil : m.gap.mayLackUnknown;
  return `${reason}; ${until({ day: f.day(mendBy) })}`;
}

/** Whom a standard concerns: kinds of staff, narrowed to posts or without some. */
export function concernedWords(standard: Standard, posts: ReadonlyMap<string, string>, m: Messages, f: Format): string {
  const named = (codes: readonly string[] = []) => codes.map((code) => posts.get(code) ?? code).join(', ');
  const kinds = standard.staffKinds.map((kind) => m.catalogue.staffKinds[kind]).join(', ');
  const except = named(standard.exceptPositionCodes);
  const all = except ? `${kinds}, ${m.gap.except({ posts: except })}` : kinds;
  const posted = standard.positionCodes ? named(standard.positionCodes) : all;
  const whom = standard.rankCodes ? m.gap.ranked({ whom: posted, ranks: standard.rankCodes.join(', ') }) : posted;
  return standard.recruitedFrom ? m.gap.recruitedFrom({ whom, day: f.day(standard.recruitedFrom) }) : whom;
}

/** On whose authority: a document's number, practice, or nobody's but the register's. */
export function sourceWords({ binding, citation }: Standard, m: Messages): string {
  if (binding === 'goal') return m.gap.goalSource;
  return citation.number ? citationWords(citation, m) : m.gap.practice;
}
