'use server';

import { moveInRanking, undoRankMove } from '#db/commands/ranking/move.ts';
import { takeCut } from '#db/commands/ranking/take-cut.ts';
import { fillVacancy, giveUpVacancy } from '#db/commands/vacancies/fill.ts';
import { rankMoveForm, takeCutForm, undoRankMoveForm } from '#domain/ranking/forms.ts';
import { closeVacancyForm, fillVacancyForm } from '#domain/vacancy/forms.ts';
import { action } from '#server/action.ts';

export const move = action({
  permission: 'line.review',
  area: 'ranking',
  schema: rankMoveForm,
  run: async ({ ctx, input }) => {
    await moveInRanking(ctx, { lineId: input.line, place: input.place, reason: input.reason });
    return { redirect: `/classes/${input.id}/ranking`, done: 'moved' };
  },
});

export const undoMove = action({
  permission: 'line.review',
  area: 'ranking',
  schema: undoRankMoveForm,
  run: async ({ ctx, input }) => {
    await undoRankMove(ctx, { id: input.move });
    return { redirect: `/classes/${input.id}/ranking`, done: 'undone' };
  },
});

export const takeRanking = action({
  permission: 'line.review',
  area: 'ranking',
  schema: takeCutForm,
  run: async ({ ctx, input: { id, ...seen } }) => {
    await takeCut(ctx, { classId: id, ...seen });
    return { redirect: `/submissions/new?class=${id}`, done: 'cut' };
  },
});

export const fill = action({
  permission: 'line.review',
  area: 'vacancies',
  schema: fillVacancyForm,
  run: async ({ ctx, input: { id, vacancy: vacancyId, version } }) => {
    await fillVacancy(ctx, { vacancyId, version });
    return { redirect: `/classes/${id}/ranking`, done: 'filled' };
  },
});

export const giveUp = action({
  permission: 'line.review',
  area: 'vacancies',
  schema: closeVacancyForm,
  run: async ({ ctx, input: { id, vacancy: vacancyId, version, reason } }) => {
    await giveUpVacancy(ctx, { vacancyId, version, reason });
    return { redirect: `/classes/${id}/ranking`, done: 'given_up' };
  },
});
