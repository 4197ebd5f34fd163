import { z } from 'zod';
import { LINE_REASONS } from '../codes.ts';
import { wholeDay } from '../people/form.ts';
import { DOSSIER_EVENTS } from './machine.ts';
import { shifted } from './order.ts';

const words = z.string().max(2000);
const id = z.string().max(100);
const version = z.coerce.number().int();
/** Which dossier, in the version that was on the screen: a step is for what was seen. */
const seen = { dossierId: id, version };

export const openDossierForm = z.object({ roundId: id, unitId: id });

/** One step of a dossier; the covering letter may be told with the sending. */
export const dossierStepForm = z.object({
  ...seen,
  event: z.enum(DOSSIER_EVENTS),
  reason: z.enum(LINE_REASONS).optional(),
  comment: words.optional(),
  letterNumber: z.string().max(100).optional(),
  letterDay: wholeDay.optional(),
});

export const letterForm = z.object({ ...seen, number: z.string().max(100), day: wholeDay });

/** People picked for one class. */
export const addPeopleForm = z.object({
  dossierId: id,
  classId: id,
  people: z.array(id, 'choose_people').min(1, 'choose_people'),
});

/** Classes picked for one person. */
export const addClassesForm = z.object({
  dossierId: id,
  personId: id,
  classes: z.array(id, 'choose_classes').min(1, 'choose_classes'),
});

/** One draft taken off, wherever it is listed. `back` is the page that the form stands on. */
export const dropLineForm = z.object({ dossierId: id, back: z.string().max(500), line: id });

/**
 * A press on the list of a class: one line up or down, one line off, or the picked ones off. `order` are the drafts as
 * they stood on the screen.
 */
export const changeListForm = z
  .object({
    dossierId: id,
    classId: id,
    order: z.array(id).default([]),
    move: z
      .string()
      .regex(/^(up|down) [\w-]+$/)
      .optional(),
    remove: id.optional(),
    lines: z.array(id).default([]),
  })
  .transform(({ order, move, remove, lines, ...rest }) => ({
    ...rest,
    order: move ? shifted(order, move) : null,
    lineIds: remove ? [remove] : lines,
  }));

export const classNoNeedForm = z.object({ dossierId: id, classId: id, noNeed: z.enum(['yes', 'no']) });

/** What the unit says of one line; blank takes it back. `back` is the page that the form stands on. */
export const lineWordsForm = z.object({
  back: z.string().max(500),
  lineId: id,
  exceptionReason: words.optional(),
  note: z.string().max(500).optional(),
});

export const removePaperForm = z.object({ attachmentId: id });
