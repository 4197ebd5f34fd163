import { eq } from 'drizzle-orm';
import type { StaffRow } from '#domain/list-rows.ts';
import { differences, type SomeValues } from '#domain/people/differences.ts';
import { addDays } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import type { Ctx } from '../../context.ts';
import { newId } from '../../id.ts';
import type { PersonRecord } from '../../queries/people-records.ts';
import { assignment, certificate } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { apply } from '../people/apply.ts';
import { savePerson } from '../people/own-person.ts';
import { skillsOf } from './add-people.ts';
import { newsOf } from './values.ts';

export interface Listed {
  row: StaffRow;
  unitId: string;
  told: SomeValues & { category: string };
  /** The day the list states, and its file's name. */
  asOf: string;
  file: string;
}

/** Brings one known person up to what a list tells; returns whether anything was news. */
export async function updatePerson(tx: Tx, ctx: Ctx, known: PersonRecord, listed: Listed): Promise<boolean> {
  const { row, unitId, told, asOf, file } = listed;
  const { post } = known;
  // Whoever has left or moved since the list was made stays where the register has them.
  const postIsNewer = post.validFrom > asOf || (!known.active && (post.validTo ?? asOf) >= asOf);
  const takesPost = !postIsNewer && (post.unitId !== unitId || !known.active);
  const news = newsOf(told, known.values, postIsNewer || takesPost);
  const changes = differences(known.values, news, {
    postFrom: asOf > post.validFrom ? asOf : null,
    clears: false,
  });
  const held = new Set(known.certificates.map(({ kind, level }) => `${kind} ${level}`));
  const skills = skillsOf(row).filter(({ kind, level }) => !held.has(`${kind} ${level}`));
  const count = changes.direct.length + changes.confirmed.length + skills.length;
  if (count === 0 && !takesPost) return false;

  if (changes.direct.length + changes.confirmed.length > 0) await apply(tx, ctx.now, known, changes, file);
  else await savePerson(tx, known.id, known.version);
  const dated = { source: file, createdAt: ctx.now, withdrawnAt: null };
  if (skills.length > 0)
    await tx.insert(certificate).values(skills.map((skill) => ({ personId: known.id, ...skill, ...dated })));
  if (takesPost) await takePost(tx, known, listed);
  await record(tx, ctx, {
    action: 'person.updated_from_list',
    subject: { kind: 'person', id: known.id },
    about: [...new Set([post.unitId, unitId])].map((id) => ({ kind: 'unit', id })),
    payload: {
      file,
      changes: [...changes.direct, ...changes.confirmed],
      skills,
      ...(takesPost ? { fromUnitId: post.unitId, toUnitId: unitId, day: asOf } : {}),
    },
  });
  return true;
}

/** The list has the person in another unit, or in post again: the old post ends, the new one begins on its day. */
async function takePost(tx: Tx, { id, post }: PersonRecord, { unitId, told, asOf }: Listed): Promise<void> {
  const next = {
    unitId,
    positionCode: told.position ?? null,
    title: told.title ?? null,
    categoryCode: told.category,
    rankCode: told.rankCode ?? post.rankCode,
    validTo: null,
    leaveReason: null,
  };
  if (asOf <= post.validFrom) {
    await tx.update(assignment).set(next).where(eq(assignment.id, post.id));
    return;
  }
  if (post.validTo === null || post.validTo >= asOf)
    await tx
      .update(assignment)
      .set({ validTo: addDays(asOf, -1) })
      .where(eq(assignment.id, post.id));
  await tx.insert(assignment).values({ ...next, id: newId(), personId: id, isPrimary: true, validFrom: asOf });
}
