import type { Standard } from '#domain/eligibility/standards.ts';
import { citationWords } from '#messages/condition-words.ts';
import type { Messages } from '#messages/messages.ts';

/** What a standard asks: "Trình độ chuyên môn từ đại học trở lên". */
export function askedWords({ requirement }: Standard, m: Messages): string {
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

/** Whom a standard concerns: kinds of staff, narrowed to posts or without some. */
export function concernedWords(standard: Standard, posts: ReadonlyMap<string, string>, m: Messages): string {
  const named = (codes: readonly string[] = []) => codes.map((code) => posts.get(code) ?? code).join(', ');
  if (standard.positionCodes) return named(standard.positionCodes);
  const kinds = standard.staffKinds.map((kind) => m.catalogue.staffKinds[kind]).join(', ');
  const except = named(standard.exceptPositionCodes);
  return except ? `${kinds}, ${m.gap.except({ posts: except })}` : kinds;
}

/** On whose authority: a document's number, practice, or nobody's but the register's. */
export function sourceWords({ binding, citation }: Standard, m: Messages): string {
  if (binding === 'goal') return m.gap.goalSource;
  return citation.number ? citationWords(citation, m) : m.gap.practice;
}
