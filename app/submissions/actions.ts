'use server';

import { answerFlag as answerAFlag } from '#db/commands/flags/answer.ts';
import { createSubmission, takeOutOfSubmission } from '#db/commands/submissions/build.ts';
import { moveSubmission } from '#db/commands/submissions/move.ts';
import { numberSubmission } from '#db/commands/submissions/number.ts';
import { waiveConditions } from '#db/commands/submissions/waive.ts';
import { flagAnswerForm } from '#domain/amendment/forms.ts';
import {
  newSubmissionForm,
  submissionNumberForm,
  submissionStepForm,
  takeOutForm,
  waiveForm,
} from '#domain/submission/forms.ts';
import { action } from '#server/action.ts';

export const create = action({
  permission: 'submission.write',
  area: 'submissions',
  schema: newSubmissionForm,
  run: async ({ ctx, input }) => {
    const { id } = await createSubmission(ctx, { title: input.title, note: input.note, classIds: input.classes });
    return { redirect: `/submissions/${id}`, done: 'created' };
  },
});

export const step = action({
  permission: 'submission.move',
  area: 'submissions',
  schema: submissionStepForm,
  run: async ({ ctx, input }) => {
    const { lines, lineVerb, lineReason, lineComment, ...whole } = input;
    const exceptions = lines.map((lineId) =>
      lineVerb === 'refuse' && lineReason
        ? { lineId, verb: 'refuse' as const, reason: lineReason, comment: lineComment }
        : { lineId, verb: 'question' as const, comment: lineComment ?? '' },
    );
    const { decisionIds } = await moveSubmission(ctx, { ...whole, exceptions });
    // Whoever questions everybody has approved nobody, and no paper is drafted.
    const none = input.event === 'approve' && decisionIds.length === 0;
    return { redirect: `/submissions/${input.id}`, done: none ? 'approve_none' : input.event };
  },
});

export const enterNumber = action({
  permission: 'submission.number',
  area: 'submissions',
  schema: submissionNumberForm,
  run: async ({ ctx, input }) => {
    await numberSubmission(ctx, input);
    return { redirect: `/submissions/${input.id}`, done: 'number' };
  },
});

export const takeOut = action({
  permission: 'submission.move',
  area: 'submissions',
  schema: takeOutForm,
  run: async ({ ctx, input }) => {
    await takeOutOfSubmission(ctx, { id: input.id, lineIds: input.lines });
    return { redirect: `/submissions/${input.id}/list`, done: 'taken_out' };
  },
});

export const waive = action({
  permission: 'line.override',
  area: 'submissions',
  schema: waiveForm,
  run: async ({ ctx, input }) => {
    await waiveConditions(ctx, { id: input.id, lineIds: input.lines, reason: input.waiveReason });
    return { redirect: `/submissions/${input.id}/list`, done: 'waived' };
  },
});

export const answerFlag = action({
  permission: 'line.review',
  area: 'amendments',
  schema: flagAnswerForm,
  run: async ({ ctx, input: { back, ...input } }) => {
    await answerAFlag(ctx, input);
    return { redirect: back, done: 'answered' };
  },
});
