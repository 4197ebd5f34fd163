import type { DossierDetail } from '#db/queries/dossiers.ts';
import type { LineRow } from '#db/queries/line-rows.ts';
import { LIVE_LINE_STATES, type LineState } from '#domain/line/machine.ts';

/** How far a dossier has come, for its task list. */
export interface Progress {
  classes: number;
  /** Classes for which somebody stands, or for which the unit said that it needs none. */
  answered: number;
  /** People of whom something is missing that a condition asks about. */
  missingData: number;
  /** Drafts and returned lines that the unit has to see to. */
  trouble: number;
  needsFix: number;
  drafts: number;
  /** The list, or a supplement to it, lies with the head. */
  isHandedOver: boolean;
  isSupplement: boolean;
  isSent: boolean;
  /** Needs that are not met before the list can be handed over. */
  unmet: DossierDetail['tasks'];
}

export type StepStatus = 'done' | 'ready' | 'waiting' | 'not_yet' | 'not_needed';

/** Where the four steps and the office's own stand. */
export interface Steps {
  check: StepStatus;
  sign: StepStatus;
  office: StepStatus;
}

export function progressOf(
  dossier: DossierDetail,
  lines: readonly LineRow[],
  classIds: readonly string[],
  trouble: number,
): Progress {
  const registered = new Set(lines.filter((line) => isStanding(line)).map((line) => line.classId));
  const noNeed = new Set(dossier.noNeedClassIds);
  const lacking = lines.filter((line) => line.findings.some((found) => found.isOpen && found.outcome === 'UNKNOWN'));
  return {
    classes: classIds.length,
    answered: classIds.filter((id) => registered.has(id) || noNeed.has(id)).length,
    missingData: new Set(lacking.filter(isStanding).map((line) => line.personId)).size,
    trouble,
    needsFix: dossier.counts.needsFix,
    drafts: dossier.counts.drafts,
    isHandedOver: dossier.state === 'awaiting_signature' || dossier.supplementHandedOverAt !== null,
    isSupplement: dossier.state === 'received' || dossier.state === 'settled',
    isSent: ['submitted', 'received', 'settled', 'no_need'].includes(dossier.state),
    unmet: dossier.tasks.filter((task) => !task.met && task.need !== 'letter_recorded'),
  };
}

const LIVE: readonly LineState[] = LIVE_LINE_STATES;

/** The line stands for a seat, now or in the end. */
export function isStanding({ state }: Pick<LineRow, 'state'>): boolean {
  return LIVE.includes(state);
}

/** Which steps are done, can be taken now, wait for somebody, or cannot be taken yet. */
export function stepsOf(dossier: Pick<DossierDetail, 'state' | 'offers'>, p: Progress): Steps {
  if (dossier.state === 'no_need') return { check: 'not_needed', sign: 'not_needed', office: 'not_needed' };
  const office = officeStep(dossier.state);
  const isSigner = dossier.offers.some(({ event }) => event === 'send' || event === 'send_supplement');
  if (p.isHandedOver) return { check: 'done', sign: isSigner ? 'ready' : 'waiting', office };
  if (p.isSent && p.drafts === 0) return { check: 'done', sign: 'done', office };
  return { check: p.unmet.length === 0 ? 'ready' : 'not_yet', sign: 'not_yet', office };
}

function officeStep(state: DossierDetail['state']): StepStatus {
  if (state === 'settled') return 'done';
  return state === 'submitted' || state === 'received' ? 'waiting' : 'not_yet';
}
