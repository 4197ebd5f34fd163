import type { FindingCode } from '#domain/codes.ts';
import type { LineState } from '#domain/line/machine.ts';
import type { ClassField, FactField } from '#domain/versions/compare.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** What became of a line that a later version does not have. */
export interface Went {
  state: LineState;
  reasonCode: string | null;
  comment: string | null;
}

/** Why somebody went: where his registration stands now, the reason and what was said. */
export function whyWords(went: Went | undefined, m: Messages): string {
  if (!went) return '';
  const reasons: Partial<Record<string, string>> = { ...m.reasons.amendment, ...m.reasons.line };
  return [m.states.line[went.state], reasons[went.reasonCode ?? ''], went.comment].filter(Boolean).join('. ');
}

/** The value of a kept fact, as people write it. */
export function factWords(field: FactField | ClassField, value: unknown, m: Messages, f: Format): string {
  const t = m.versions;
  if (value === null || value === '') return t.absent;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (field === 'cancelledAt') return f.instant(Number(value));
  if (field === 'costPerPerson') return f.dong(Number(value));
  if (typeof value === 'number') return f.number(value);
  if (Array.isArray(value)) return value.length === 0 ? t.absent : value.map((each) => partWords(each, m)).join(', ');
  if (typeof value === 'object') return codeWords(field, String((value as { level?: unknown }).level ?? ''), m, f);
  return codeWords(field, String(value), m, f);
}

function codeWords(field: FactField | ClassField, code: string, m: Messages, f: Format): string {
  const c = m.catalogue;
  const words: Partial<Record<FactField | ClassField, Partial<Record<string, string>>>> = {
    gender: c.genders,
    qualification: c.qualifications,
    politicalTheory: c.politicalTheory,
    stateManagement: c.stateManagement,
    party: c.partyStatuses,
    state: m.states.line,
  };
  if (field === 'birth' || field === 'recruitedOn' || field === 'startsOn' || field === 'endsOn')
    return f.partialDay(code);
  return words[field]?.[code] ?? code;
}

/** One finding, waiver or paper of a line. */
function partWords(part: { code?: FindingCode; reason?: string; paper?: string | null; name?: string }, m: Messages) {
  if (part.code) return [m.findings.names[part.code], part.reason].filter(Boolean).join(': ');
  return part.paper ?? part.name ?? '';
}
