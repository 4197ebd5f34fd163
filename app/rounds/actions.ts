'use server';

import { answerExtension, grantExtension } from '#db/commands/plans/extensions.ts';
import { setClassClosing, setRoundDeadline } from '#db/commands/plans/rounds.ts';
import { answerForm, closingForm, deadlineForm, grantForm } from '#domain/plan/forms.ts';
import { instantAt } from '#domain/time/day.ts';
import { action } from '#server/action.ts';

export const setDeadline = action({
  permission: 'plan.write',
  area: 'plans',
  schema: deadlineForm,
  run: async ({ ctx, input: { id, version, day, time, reason } }) => {
    await setRoundDeadline(ctx, { roundId: id, version, closesAt: instantAt(day, time), reason });
    return { redirect: `/rounds/${id}`, done: 'deadline' };
  },
});

export const setClosing = action({
  permission: 'plan.write',
  area: 'plans',
  schema: closingForm,
  run: async ({ ctx, input: { id, classId, day, time, reason } }) => {
    const closesAt = day && time ? instantAt(day, time) : null;
    await setClassClosing(ctx, { roundId: id, classId, closesAt, reason });
    return { redirect: `/rounds/${id}`, done: 'closing' };
  },
});

export const answer = action({
  permission: 'extension.decide',
  area: 'plans',
  schema: answerForm,
  run: async ({ ctx, input: { id, extension: extensionId, version, verb, day, time, answer: words } }) => {
    await answerExtension(
      ctx,
      verb === 'grant' && day && time
        ? { extensionId, version, until: instantAt(day, time), answer: words }
        : { extensionId, version, until: null, answer: words ?? '' },
    );
    return { redirect: `/rounds/${id}`, done: verb };
  },
});

export const grant = action({
  permission: 'extension.decide',
  area: 'plans',
  schema: grantForm,
  run: async ({ ctx, input: { id, unit, classId = null, day, time, reason } }) => {
    await grantExtension(ctx, { roundId: id, unitId: unit, classId, until: instantAt(day, time), reason });
    return { redirect: `/rounds/${id}`, done: 'grant' };
  },
});
