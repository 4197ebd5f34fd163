'use server';

import { mergeClasses } from '#db/commands/parallel/merge.ts';
import { splitClass } from '#db/commands/parallel/split.ts';
import { permits } from '#domain/permissions.ts';
import { mergeForm, splitForm } from '#domain/plan/parallel-forms.ts';
import { action } from '#server/action.ts';

export const split = action({
  permission: 'plan.write',
  area: 'parallel',
  schema: splitForm,
  run: async ({ ctx, input }) => {
    const { id: classId, plan: _plan, startsOn = null, endsOn = null, place = null, ...rest } = input;
    await splitClass(ctx, { ...rest, classId, startsOn, endsOn, place });
    // Who goes to the new class is the next question, for whoever may move people.
    if (permits(ctx.viewer, 'line.review')) return { redirect: `/classes/${classId}/move`, done: 'split' };
    return { redirect: `/plans/${input.plan}/classes/${classId}`, done: 'class_split' };
  },
});

export const merge = action({
  permission: 'plan.write',
  area: 'parallel',
  schema: mergeForm,
  run: async ({ ctx, input: { id: classId, plan, version, from, fromVersion, quota, reason } }) => {
    await mergeClasses(ctx, { classId, version, from: { id: from, version: fromVersion }, quota, reason });
    return { redirect: `/plans/${plan}/classes/${classId}`, done: 'class_merged' };
  },
});
