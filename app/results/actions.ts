'use server';

import { correctResult, recordResults } from '#db/commands/lines/results.ts';
import { correctResultForm, resultsForm, resultsOf } from '#domain/line/result-forms.ts';
import { action } from '#server/action.ts';

export const save = action({
  permission: 'result.write',
  area: 'results',
  schema: resultsForm,
  run: async ({ ctx, input }) => {
    await recordResults(ctx, { classId: input.id, source: input.source ?? 'typed', results: resultsOf(input) });
    return { redirect: `/results/${input.id}`, done: 'saved' };
  },
});

export const correct = action({
  permission: 'result.write',
  area: 'results',
  schema: correctResultForm,
  run: async ({ ctx, input }) => {
    await correctResult(ctx, { lineId: input.line, comment: input.comment });
    return { redirect: `/results/${input.id}`, done: 'corrected' };
  },
});
