import { placeOf } from '#db/queries/places.ts';
import { PIVOT_ROWS, type PivotRows } from '#db/queries/reports/counted.ts';
import { QUALITY_OF, type QualityOf } from '#db/queries/reports/quality.ts';
import { reportUnits } from '#db/queries/reports/rows.ts';
import { type ReportFilter, type ReportScope, reportScopes, type ScopeChoices } from '#db/queries/reports/scope.ts';
import { STAGES, type Stage } from '#domain/reports/stages.ts';
import { parsePartialDay } from '#domain/text/parse-day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { type Format, formatFor } from '#messages/format.ts';
import { type Messages, messagesFor } from '#messages/messages.ts';
import type { Query } from '../page.ts';

export const COUNTS = ['turns', 'people'] as const;
export const BY = ['class', 'unit'] as const;

/** What an address asks a report for, with what is taken where it says nothing. */
export interface ReportAsk extends ReportFilter {
  /** The scope as the address has it: "plan:ID", "round:ID", "year:2022". */
  scopeValue: string;
  stage: Stage;
  rows: PivotRows;
  count: (typeof COUNTS)[number];
  by: (typeof BY)[number];
  of: QualityOf;
  /** The two days of a comparison. */
  from: string;
  to: string;
}

/** A report's asker: who, in which words, on which day, and what could be asked instead. */
export interface Asking {
  viewer: Viewer;
  ask: ReportAsk;
  choices: ScopeChoices;
  units: { id: string; title: string }[];
  /** Whose register it is. */
  issuer: string;
  today: string;
  m: Messages;
  f: Format;
}

/**
 * Reads what a report is asked for, as far as the viewer reaches. Undefined where the address names a plan, a round or
 * a unit that does not exist for him; what else it says wrongly is taken as not said.
 */
export async function askingOf(viewer: Viewer, query: Query, today: string): Promise<Asking | undefined> {
  const choices = await reportScopes(viewer);
  const units = (await reportUnits(viewer)).map(({ id, title }) => ({ id, title }));
  const said = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const oneOf = <Value extends string>(name: string, list: readonly Value[]): Value =>
    list.find((value) => value === said(name)) ?? list[0]!;
  const scope = scopeOf(said('scope'), choices, today);
  // Whoever reaches one unit is always asking about that one.
  const unitId = said('unit') || (units.length === 1 ? units[0]!.id : undefined);
  if (!scope || (unitId && !units.some(({ id }) => id === unitId))) return undefined;
  const begun = choices.plans.find(({ issuedOn }) => issuedOn !== null)?.issuedOn;
  const day = (name: string) => {
    const parsed = parsePartialDay(said(name));
    return parsed?.length === 10 ? parsed : undefined;
  };
  const stages = said('stage') === '' ? ['nominated', ...STAGES] : STAGES;
  return {
    viewer,
    ask: {
      scope,
      scopeValue: valueOfScope(scope),
      unitId,
      stage: oneOf('stage', stages as Stage[]),
      rows: oneOf('rows', Object.keys(PIVOT_ROWS) as PivotRows[]),
      count: oneOf('count', COUNTS),
      by: oneOf('by', BY),
      of: oneOf('of', QUALITY_OF),
      from: day('from') ?? begun ?? `${today.slice(0, 4)}-01-01`,
      to: day('to') ?? today,
    },
    choices,
    units,
    issuer: (await placeOf(viewer))?.ownerName ?? '',
    today,
    m: messagesFor(viewer.locale),
    f: formatFor(viewer.locale),
  };
}

/** The newest plan where nothing is said; undefined for what the viewer cannot choose. */
function scopeOf(said: string, { plans, rounds }: ScopeChoices, today: string): ReportScope | undefined {
  const [kind, id = ''] = said.split(/:(.*)/s);
  if (said === '') {
    const [newest] = plans;
    return newest ? { kind: 'plan', planId: newest.id } : { kind: 'year', year: Number(today.slice(0, 4)) };
  }
  if (kind === 'plan' && plans.some((plan) => plan.id === id)) return { kind, planId: id };
  if (kind === 'round' && rounds.some((round) => round.id === id)) return { kind, roundId: id };
  if (kind === 'year' && /^\d{4}$/.test(id)) return { kind, year: Number(id) };
  return undefined;
}

function valueOfScope(scope: ReportScope): string {
  if (scope.kind === 'plan') return `plan:${scope.planId}`;
  return scope.kind === 'round' ? `round:${scope.roundId}` : `year:${scope.year}`;
}

/** A scope in words, for the choice and for the head of the paper. */
export function scopeWords({ scope }: Pick<ReportAsk, 'scope'>, { plans, rounds }: ScopeChoices, m: Messages): string {
  const t = m.reports.filters;
  if (scope.kind === 'year') return t.year({ year: scope.year });
  if (scope.kind === 'plan') {
    const plan = plans.find(({ id }) => id === scope.planId);
    return t.plan({ plan: plan?.number ?? plan?.title ?? t.noNumber });
  }
  const round = rounds.find(({ id }) => id === scope.roundId);
  return t.round({ round: round?.name ?? '', plan: round?.planNumber ?? t.noNumber });
}

/** The lines below a report's title: what it is about, of which unit, and the day. */
export function headLines({ ask, choices, units, today, m, f }: Asking, more: readonly string[] = []): string[] {
  const unit = units.find(({ id }) => id === ask.unitId);
  return [
    scopeWords(ask, choices, m),
    ...(unit ? [unit.title] : []),
    ...more,
    m.reports.countedOn({ day: f.day(today) }),
  ];
}
