import { type LineEvent, lineMachine } from '#domain/line/machine.ts';
import { decide, type Tell } from '#domain/machine.ts';
import { lentBy } from '#domain/viewer.ts';
import { record } from '../../audit/record.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { moveMany } from '../../move.ts';
import { line } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { openVacanciesFor } from '../vacancies/open.ts';
import { type KnownFacts, type LineRecord, loadLines } from './facts.ts';

type LineChange = Partial<typeof line.$inferInsert>;

export interface Move {
  event: LineEvent;
  lineIds: readonly string[];
  /** What the person said; a step that must be told something is refused without it. */
  told?: Partial<Record<Tell, unknown>>;
  /** Facts that only the caller knows, such as whether the submission is at a stage that allows the step. */
  known?: KnownFacts;
  /** The same where it is another for each line. */
  knownOf?: (record: LineRecord) => KnownFacts;
  /** Columns to set with the state; the same for all lines, so that it stays one statement a state. */
  set?: LineChange;
  /** What the history shall say besides the event itself. */
  payload?: Record<string, unknown>;
  /** Which further records the event is about, such as the dossier or the submission. */
  about?: readonly { kind: string; id: string }[];
}

/**
 * Takes lines one step, all or none: loads them with their facts, judges each by the table, writes only where nobody
 * was faster, and records one event about all of them.
 *
 * @throws Refusal with every reason and the lines that it concerns; `not_found` where an id has no line
 */
export async function moveLines(tx: Tx, ctx: Ctx, move: Move): Promise<LineRecord[]> {
  const records = await loadLines(tx, ctx.viewer, ctx.now, move.lineIds);
  if (records.length < new Set(move.lineIds).size || records.length === 0) throw new Refusal('not_found');
  const together = records.map((record) => record.line);
  const verdicts = records.map((record) => {
    // Each alone may have a place where all of them together have not.
    const places = {
      within_unit_places: record.hasPlace(record.line, 'accepted', together),
      seat_within_unit_places: record.hasPlace(record.line, 'seated', together),
      one_seat_in_group: record.hasOneSeat(record.line, together),
    };
    const holds = { ...record.holds, ...places, ...move.known, ...move.knownOf?.(record) };
    const subject = { state: record.line.state, holds, actors: record.actors };
    return { record, verdict: decide(lineMachine, subject, move.event, move.told ?? {}) };
  });
  const refused = verdicts.flatMap(({ record, verdict }) =>
    verdict.ok ? [] : verdict.reasons.map((reason) => ({ ...reason, subjectId: record.line.id })),
  );
  if (refused.length > 0) throw new Refusal(refused);

  const steps = verdicts.flatMap(({ record, verdict }) => (verdict.ok ? [{ record, verdict }] : []));
  for (const [to, group] of Map.groupBy(steps, ({ verdict }) => verdict.to)) {
    const seen = group.map((step) => step.record.line);
    await moveMany(tx, line, 'line', seen, { ...move.set, state: to });
  }
  const [first] = steps;
  if (!first) throw new Refusal('not_found');
  await record(tx, ctx, {
    action: `line.${move.event}`,
    subject: { kind: 'line', id: first.record.line.id },
    about: [
      ...steps.slice(1).map((step) => ({ kind: 'line', id: step.record.line.id })),
      ...[...new Set(steps.map((step) => step.record.line.dossierId))].map((id) => ({ kind: 'dossier', id })),
      ...(move.about ?? []),
    ],
    onBehalfOf: lentBy(ctx.viewer, first.verdict.as, first.record.place),
    payload: {
      ...move.payload,
      as: first.verdict.as,
      to: first.verdict.to,
      lines: steps.map((step) => ({
        id: step.record.line.id,
        from: step.verdict.from,
        classId: step.record.line.classId,
      })),
      told: move.told ?? {},
    },
  });
  await openVacanciesFor(tx, ctx, move.event, records);
  return records;
}
