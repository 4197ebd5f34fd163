import type { MissingField } from '#domain/eligibility/facts.ts';
import type { GrantHeld, RuleDetail } from '#domain/eligibility/outcome.ts';
import type { Citation } from '#domain/eligibility/rule.ts';
import type { ElapsedRange } from '#domain/time/partial-day.ts';
import type { Format } from './format.ts';
import type { Messages } from './messages.ts';

export interface Condition {
  detail: RuleDetail;
  missing?: readonly MissingField[] | null;
  citation?: Citation | null;
}

/** Names that a condition's words need and that only the database knows, by code. */
export interface Names {
  positions?: ReadonlyMap<string, string>;
  classes?: ReadonlyMap<string, string>;
}

/** What is asked and what was found, in one sentence: "Nam từ đủ 35 tuổi; 34 năm 11 tháng vào ngày 12/09/2022". */
export function conditionWords(condition: Condition, m: Messages, f: Format, names: Names = {}): string {
  const { asked, found } = sentence(condition.detail, m, f, names);
  const missing = (condition.missing ?? []).map((field) => m.conditions.missing[field]);
  const rest = missing.length > 0 ? m.conditions.needs({ fields: missing.join(', ') }) : found;
  return rest ? `${asked}; ${rest}` : asked;
}

/** Where the condition comes from: the document's number, or in words. */
export function citationWords(citation: Citation | null | undefined, m: Messages): string {
  if (!citation) return '';
  if (citation.number) return [citation.number, citation.article].filter(Boolean).join(', ');
  return citation.kind === 'plan' ? m.conditions.source.plan : m.conditions.source.practice;
}

function sentence(d: RuleDetail, m: Messages, f: Format, names: Names): { asked: string; found?: string } {
  const { conditions: c, catalogue } = m;
  switch (d.kind) {
    case 'active':
      return { asked: c.active };
    case 'target': {
      const positions = d.required.positions.map((code) => names.positions?.get(code) ?? code);
      const kinds = d.required.staffKinds.map((kind) => catalogue.staffKinds[kind]);
      const list = [...positions, ...kinds];
      return { asked: list.length > 0 ? c.target({ positions: list.join(', ') }) : c.targetNobody };
    }
    case 'party':
      return {
        asked: c.party[d.required],
        found: d.actual ? c.is({ actual: c.partyIs({ status: catalogue.partyStatuses[d.actual.status] }) }) : undefined,
      };
    case 'minQualification': {
      const required = catalogue.qualifications[d.required];
      const actual = d.actual ? c.is({ actual: catalogue.qualifications[d.actual].toLowerCase() }) : undefined;
      return { asked: c.minQualification({ required, minority: d.ethnicMinority === true }), found: actual };
    }
    case 'certificate': {
      const actual = d.actual ? c.is({ actual: catalogue.stateManagement[d.actual].toLowerCase() }) : undefined;
      return { asked: c.certificate({ required: catalogue.stateManagement[d.required] }), found: actual };
    }
    case 'minAge':
      return { asked: c.minAge({ gender: d.gender, required: d.required }), found: elapsed(d.actual, d.on, m, f) };
    case 'maxAge':
      return { asked: c.maxAge({ required: d.required }), found: elapsed(d.actual, d.on, m, f) };
    case 'minServiceYears':
      return { asked: c.service({ required: d.required }), found: elapsed(d.actual, d.on, m, f) };
    case 'goodRatings': {
      const rated = d.actual.flatMap(({ year, rating }) =>
        rating ? [c.ratingOf({ year, rating: catalogue.ratings[rating] })] : [],
      );
      return { asked: c.ratings({ required: d.required }), found: rated.join(', ') || undefined };
    }
    case 'alreadyHolds':
      return { asked: d.grants.map((held) => heldWords(held, m)).join('; ') };
    case 'timeClash': {
      const classes = d.with.map(({ classCode, startsOn, endsOn }) => {
        const name = names.classes?.get(classCode) ?? classCode;
        return startsOn && endsOn ? `${name} (${f.dayRange(startsOn, endsOn)})` : name;
      });
      return { asked: c.clash({ classes: classes.join(', ') }) };
    }
    case 'duplicate':
      return { asked: c.duplicate };
  }
}

function heldWords(held: GrantHeld, m: Messages): string {
  const { conditions: c, catalogue } = m;
  switch (held.field) {
    case 'politicalTheory':
      return c.holds({ actual: level(catalogue.politicalTheory, held), grants: catalogue.politicalTheory[held.level] });
    case 'stateManagement':
      return c.holds({ actual: level(catalogue.stateManagement, held), grants: catalogue.stateManagement[held.level] });
    case 'qualification':
      return c.holds({ actual: level(catalogue.qualifications, held), grants: catalogue.qualifications[held.level] });
    case 'programme':
      return c.holdsProgramme;
  }
}

function level<Level extends string>(words: Record<Level, string>, held: { level: Level; actual: Level | null }) {
  return words[held.actual ?? held.level];
}

function elapsed(range: ElapsedRange | null, on: string | null, m: Messages, f: Format): string | undefined {
  if (!range) return undefined;
  const [from, to] = [m.conditions.elapsed(range.min), m.conditions.elapsed(range.max)];
  const actual = from === to ? from : m.conditions.between({ from, to });
  return on ? m.conditions.isOn({ actual, on: f.day(on) }) : actual;
}
