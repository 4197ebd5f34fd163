import { keepDraft } from '#db/commands/drafts.ts';
import type { GivenFile } from '#db/commands/imports/keep-file.ts';
import { fileName } from '#db/commands/imports/keep-file.ts';
import { type Ctx, Refusal } from '#db/context.ts';
import { classOf } from '#db/queries/classes.ts';
import { knownLearners, learnersOf } from '#db/queries/results.ts';
import type { FormValues } from '#domain/form-state.ts';
import { storable } from '#domain/list-import.ts';
import { matchLearners, type Unmatched } from '#domain/matching/match-learners.ts';
import { formKey } from '../form/drafts.ts';
import { readBytes } from '../imports/read-list.ts';
import { type ResultRow, readResultList } from '../spreadsheet/result-list.ts';

/** The form into which a list is filled, and the field of its draft that tells of the list. */
export const RESULTS_FORM = 'results';
const REPORT = 'report';

/** What the entry page says of a list that was filled in. */
export interface ListReport {
  file: string;
  filled: number;
  /** Rows that were given to nobody, and rows whose word for the result is not known: for a person to enter. */
  open: {
    row: number;
    name: string;
    birthYear: number | null;
    markText: string;
    why: Unmatched | 'mark';
    may: string[];
  }[];
}

/**
 * Reads a school's list and fills the class's entry form with it, as a draft of whoever gave it: nothing is in the
 * register until that form is sent.
 *
 * @throws Refusal as `readBytes`; `NO_TABLE`, `NO_ROWS`; `not_found` for a class that the viewer has no learners in
 */
export async function receiveResults(ctx: Ctx, classId: string, file: GivenFile): Promise<void> {
  const { viewer, now } = ctx;
  if (!viewer.accountId || !(await classOf(viewer, classId))) throw new Refusal('not_found');
  const learners = await learnersOf(viewer, classId);
  if (learners.length === 0) throw new Refusal('not_found');
  const list = readResultList(await readBytes(file.bytes));
  if (list.problems.length > 0) throw new Refusal(list.problems.map((code) => ({ code })));
  const rows = storable(list.rows);
  const people = await knownLearners(viewer, classId);
  const lineOf = new Map(people.map(({ lineId, personId }) => [personId, lineId]));
  const nameOf = new Map(
    people.map(({ personId, name, birth }) => [personId, `${name} ${birth?.slice(0, 4) ?? ''}`.trim()]),
  );
  const attending = new Set(learners.filter(({ state }) => state === 'attending').map(({ id }) => id));
  const open = new Set(people.filter(({ lineId }) => attending.has(lineId)).map(({ personId }) => personId));
  const report: ListReport = { file: fileName(file.name), filled: 0, open: [] };
  const values: FormValues = {};
  for (const [at, match] of matchLearners(rows, people, open).entries()) {
    const row = rows[at]!;
    const { name, birthYear, markText } = row;
    const told = { row: row.row, name, birthYear, markText };
    if ('why' in match) {
      report.open.push({
        ...told,
        why: match.why,
        may: match.candidates.map(({ personId }) => nameOf.get(personId) ?? ''),
      });
      continue;
    }
    Object.assign(values, fieldsOf(lineOf.get(match.personId) ?? '', row));
    if (row.mark) report.filled += 1;
    else report.open.push({ ...told, why: 'mark', may: [] });
  }
  values[REPORT] = [JSON.stringify(report)];
  values.source = [report.file];
  await keepDraft(viewer.accountId, formKey(`/results/${classId}`, RESULTS_FORM), values, now);
}

/** The list of which a draft of the form was filled in, if it was. */
export function reportOf(values: FormValues | undefined): ListReport | null {
  const [report] = values?.[REPORT] ?? [];
  return report ? (JSON.parse(report) as ListReport) : null;
}

function fieldsOf(lineId: string, { mark, certificate, issuedOn, note }: ResultRow): FormValues {
  const isPass = mark !== 'failed' && mark !== 'dropped_out';
  const field = (name: string, value: string | null): [string, string[]][] =>
    value ? [[`rows.${lineId}.${name}`, [value]]] : [];
  return Object.fromEntries([
    ...field('mark', mark),
    ...field('certificate', isPass ? certificate : null),
    ...field('day', isPass && issuedOn ? issuedOn.split('-').reverse().join('/') : null),
    ...field('reason', isPass ? null : note),
  ]);
}
