'use server';

import { cancelClass } from '#db/commands/plans/cancel.ts';
import { addClass, editClass, removeClass } from '#db/commands/plans/classes.ts';
import { draftPlan, editPlan } from '#db/commands/plans/draft.ts';
import { setGroup } from '#db/commands/plans/group.ts';
import { movePlan } from '#db/commands/plans/move.ts';
import { rescheduleClass } from '#db/commands/plans/reschedule.ts';
import { openRound } from '#db/commands/plans/rounds.ts';
import {
  cancelClassForm,
  classForm,
  classInputOf,
  groupForm,
  removeClassForm,
  rescheduleForm,
} from '#domain/plan/class-form.ts';
import { planForm, planStepForm, roundForm } from '#domain/plan/forms.ts';
import { instantAt } from '#domain/time/day.ts';
import { action } from '#server/action.ts';

export const savePlan = action({
  permission: 'plan.write',
  area: 'plans',
  schema: planForm,
  run: async ({ ctx, input }) => {
    const { id, version = 0, issuer = '', ...facts } = input;
    if (id === undefined) {
      const made = await draftPlan(ctx, { ...facts, issuerId: issuer });
      return { redirect: `/plans/${made.id}`, done: 'drafted' };
    }
    await editPlan(ctx, { ...facts, planId: id, version });
    return { redirect: `/plans/${id}`, done: 'edited' };
  },
});

export const stepPlan = action({
  permission: 'plan.write',
  area: 'plans',
  schema: planStepForm,
  run: async ({ ctx, input }) => {
    await movePlan(ctx, { planId: input.id, version: input.version }, input.event);
    return { redirect: `/plans/${input.id}`, done: input.event };
  },
});

export const saveClass = action({
  permission: 'plan.write',
  area: 'plans',
  schema: classForm,
  run: async ({ ctx, input }) => {
    const { id, version = 0, plan } = input;
    if (id === undefined) await addClass(ctx, { ...classInputOf(input), planId: plan });
    else await editClass(ctx, { ...classInputOf(input), classId: id, version });
    return { redirect: `/plans/${plan}`, done: id === undefined ? 'class_added' : 'class_edited' };
  },
});

export const dropClass = action({
  permission: 'plan.write',
  area: 'plans',
  schema: removeClassForm,
  run: async ({ ctx, input }) => {
    await removeClass(ctx, { classId: input.id });
    return { redirect: `/plans/${input.plan}`, done: 'class_removed' };
  },
});

export const reschedule = action({
  permission: 'plan.write',
  area: 'plans',
  schema: rescheduleForm,
  run: async ({ ctx, input }) => {
    const { id: classId, plan, startsOn = null, endsOn = null, place = null, ...rest } = input;
    await rescheduleClass(ctx, { ...rest, classId, startsOn, endsOn, place });
    return { redirect: `/plans/${plan}/classes/${classId}`, done: 'rescheduled' };
  },
});

export const group = action({
  permission: 'plan.write',
  area: 'plans',
  schema: groupForm,
  run: async ({ ctx, input: { id: classId, plan, version, group: groupId, name } }) => {
    await setGroup(ctx, { classId, version, groupId, name });
    return { redirect: `/plans/${plan}/classes/${classId}`, done: 'grouped' };
  },
});

export const cancel = action({
  permission: 'plan.write',
  area: 'plans',
  schema: cancelClassForm,
  run: async ({ ctx, input: { id: classId, plan, ...input } }) => {
    await cancelClass(ctx, { ...input, classId });
    return { redirect: `/plans/${plan}/classes/${classId}`, done: 'class_cancelled' };
  },
});

export const beginRound = action({
  permission: 'plan.write',
  area: 'plans',
  schema: roundForm,
  run: async ({ ctx, input }) => {
    const { id } = await openRound(ctx, {
      planId: input.id,
      name: input.name,
      opensAt: instantAt(input.opensDay, input.opensTime),
      closesAt: instantAt(input.closesDay, input.closesTime),
      classes: input.classes.map((classId) => ({ classId })),
    });
    return { redirect: `/rounds/${id}`, done: 'round_opened' };
  },
});
