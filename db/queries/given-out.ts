import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { logAccess } from '../access-log.ts';
import { dossierVersion } from './dossier-versions.ts';
import { linesOfDossier } from './lines.ts';
import { partyRequestDetail } from './opinions.ts';
import { waitingChanges } from './people-changes.ts';
import { rankingOf } from './ranking.ts';
import { learnersOf } from './results.ts';
import { submissionDetail } from './submissions.ts';

// Lists of people that are given out, on a sheet or on paper: whoever takes them has read everybody on them.

/** A dossier's lines, or those of one class. */
export async function exportDossierLines(viewer: Viewer, dossierId: string, classId: string | undefined, now: number) {
  const all = await linesOfDossier(viewer, dossierId);
  const lines = classId ? all.filter((line) => line.classId === classId) : all;
  note(
    viewer,
    lines.map(({ personId }) => personId),
    now,
  );
  return lines;
}

/** One sending of a dossier as it was kept. */
export async function exportVersion(viewer: Viewer, dossierId: string, number: number, now: number) {
  const kept = await dossierVersion(viewer, dossierId, number);
  note(viewer, kept?.value.lines.map(({ person }) => person.personId) ?? [], now);
  return kept;
}

/** What units have changed of whom, and waits for this viewer's confirmation. */
export async function exportChanges(viewer: Viewer, now: number) {
  const changes = await waitingChanges(viewer, 'people.confirm', dayOf(now));
  note(
    viewer,
    changes.map(({ personId }) => personId),
    now,
  );
  return changes;
}

export async function exportSubmission(viewer: Viewer, id: string, now: number) {
  const found = await submissionDetail(viewer, id);
  const people = found?.classes.flatMap(({ lines }) => lines.map(({ person }) => person.personId)) ?? [];
  note(viewer, people, now);
  return found;
}

export async function exportRanking(viewer: Viewer, classId: string, now: number) {
  const found = await rankingOf(viewer, classId, now);
  const ranked = found ? [...found.proposed, ...found.reserves] : [];
  note(
    viewer,
    ranked.map(({ line }) => line.personId),
    now,
  );
  return found;
}

export async function exportLearners(viewer: Viewer, classId: string, now: number) {
  const learners = await learnersOf(viewer, classId);
  note(
    viewer,
    learners.map(({ personId }) => personId),
    now,
  );
  return learners;
}

export async function exportPartyRequest(viewer: Viewer, id: string, now: number) {
  const found = await partyRequestDetail(viewer, id);
  note(viewer, found?.lines.map(({ personId }) => personId) ?? [], now);
  return found;
}

function note(viewer: Viewer, people: readonly string[], now: number): void {
  logAccess(viewer, 'person', [...new Set(people)], now);
}
