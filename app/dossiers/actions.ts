'use server';

import { addLines } from '#db/commands/dossiers/add-lines.ts';
import { removeDrafts, reorderLines } from '#db/commands/dossiers/edit-lines.ts';
import { setException } from '#db/commands/dossiers/exceptions.ts';
import { recordLetter } from '#db/commands/dossiers/letter.ts';
import { setClassNoNeed } from '#db/commands/dossiers/no-need.ts';
import { openDossier } from '#db/commands/dossiers/open.ts';
import { removePaper } from '#db/commands/dossiers/papers.ts';
import { stepDossier } from '#db/commands/dossiers/step.ts';
import { completePerson } from '#db/commands/people/correct.ts';
import {
  addClassesForm,
  addPeopleForm,
  changeListForm,
  classNoNeedForm,
  dossierStepForm,
  dropLineForm,
  letterForm,
  lineWordsForm,
  openDossierForm,
  removePaperForm,
} from '#domain/dossier/forms.ts';
import { completePersonSchema } from '#domain/people/form.ts';
import { action } from '#server/action.ts';

export const open = action({
  permission: 'dossier.write',
  area: 'dossier',
  schema: openDossierForm,
  run: async ({ ctx, input }) => {
    const { id, opened } = await openDossier(ctx, input);
    return { redirect: `/dossiers/${id}`, done: opened ? 'opened' : undefined };
  },
});

export const step = action({
  permission: 'dossier.move',
  area: 'dossier',
  schema: dossierStepForm,
  run: async ({ ctx, input: { letterNumber, letterDay, ...input } }) => {
    const letter = letterNumber && letterDay ? { number: letterNumber, day: letterDay } : undefined;
    await stepDossier(ctx, { ...input, letter });
    return { redirect: `/dossiers/${input.dossierId}`, done: input.event };
  },
});

export const addPeople = action({
  permission: 'dossier.move',
  area: 'dossier',
  schema: addPeopleForm,
  run: async ({ ctx, input: { dossierId, classId, people } }) => {
    await addLines(ctx, { dossierId, entries: people.map((personId) => ({ personId, classId })) });
    return { redirect: `/dossiers/${dossierId}/classes/${classId}`, done: 'added' };
  },
});

export const addClasses = action({
  permission: 'dossier.move',
  area: 'dossier',
  schema: addClassesForm,
  run: async ({ ctx, input: { dossierId, personId, classes } }) => {
    await addLines(ctx, { dossierId, entries: classes.map((classId) => ({ personId, classId })) });
    return { redirect: `/dossiers/${dossierId}/people/${personId}`, done: 'added' };
  },
});

export const changeList = action({
  permission: 'dossier.move',
  area: 'dossier',
  schema: changeListForm,
  run: async ({ ctx, input: { dossierId, classId, order, lineIds } }) => {
    if (order) {
      await reorderLines(ctx, { dossierId, classId, lineIds: order });
      // Whoever moves a line by three places presses three times: the page must not jump.
      return { done: 'moved' };
    }
    await removeDrafts(ctx, { dossierId, lineIds });
    return { redirect: `/dossiers/${dossierId}/classes/${classId}`, done: 'removed' };
  },
});

export const dropLine = action({
  permission: 'dossier.move',
  area: 'dossier',
  schema: dropLineForm,
  run: async ({ ctx, input: { dossierId, back, line } }) => {
    await removeDrafts(ctx, { dossierId, lineIds: [line] });
    return { redirect: back, done: 'removed' };
  },
});

export const answerForClass = action({
  permission: 'dossier.move',
  area: 'dossier',
  schema: classNoNeedForm,
  run: async ({ ctx, input }) => {
    const noNeed = input.noNeed === 'yes';
    await setClassNoNeed(ctx, { ...input, noNeed });
    return {
      redirect: `/dossiers/${input.dossierId}/classes/${input.classId}`,
      done: noNeed ? 'no_need' : 'no_need_undone',
    };
  },
});

export const saveWords = action({
  permission: 'dossier.move',
  area: 'dossier',
  schema: lineWordsForm,
  run: async ({ ctx, input: { back, lineId, exceptionReason = null, note = null } }) => {
    await setException(ctx, { lineId, exceptionReason, note });
    return { redirect: back, done: 'words_saved' };
  },
});

export const fillIn = action({
  permission: 'people.write',
  area: 'people',
  schema: completePersonSchema,
  run: async ({ ctx, input }) => {
    const { waiting } = await completePerson(ctx, input);
    return { redirect: input.back, done: waiting.length > 0 ? 'data_waiting' : 'data_saved' };
  },
});

export const takeOffPaper = action({
  permission: 'dossier.move',
  area: 'dossier',
  schema: removePaperForm,
  run: async ({ ctx, input }) => {
    await removePaper(ctx, input);
    return { done: 'paper_removed' };
  },
});

export const saveLetter = action({
  permission: 'dossier.move',
  area: 'dossier',
  schema: letterForm,
  run: async ({ ctx, input: { number, day, ...dossier } }) => {
    await recordLetter(ctx, { ...dossier, number, day });
    return { done: 'letter_saved' };
  },
});
