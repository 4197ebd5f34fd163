'use server';

import { moveToParallel } from '#db/commands/parallel/move.ts';
import { moveForm } from '#domain/plan/parallel-forms.ts';
import { action } from '#server/action.ts';

export const moveOver = action({
  permission: 'line.review',
  area: 'parallel',
  schema: moveForm,
  run: async ({ ctx, input: { id: classId, lines, target, comment: reason } }) => {
    await moveToParallel(ctx, { classId, lines, target, reason });
    return { redirect: `/classes/${classId}/move`, done: 'moved' };
  },
});
