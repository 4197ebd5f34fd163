'use server';

import { admitLines, beginClass, refuseAdmission } from '#db/commands/lines/admission.ts';
import { grantPostponement, refusePostponement } from '#db/commands/lines/attendance.ts';
import { nominateExternal } from '#db/commands/lines/external.ts';
import { setInternalNote } from '#db/commands/lines/note.ts';
import { overrideFinding, undoOverride } from '#db/commands/lines/override.ts';
import { reviewLines } from '#db/commands/lines/review.ts';
import {
  beginForm,
  noteForm,
  officeStepForm,
  overrideForm,
  summonsForm,
  undoOverrideForm,
} from '#domain/line/forms.ts';
import { action } from '#server/action.ts';

export const step = action({
  permission: 'line.review',
  area: 'classes',
  schema: officeStepForm,
  run: async ({ ctx, input }) => {
    const { id, event, lines, reason, comment = '', reference, internal, back } = input;
    const lineIds = lines.map((line) => line.id);
    if (event === 'grant_postponement') await grantPostponement(ctx, { lineIds });
    else if (event === 'refuse_postponement') await refusePostponement(ctx, { lineIds, comment });
    else if (event === 'admit') await admitLines(ctx, { lineIds });
    else if (event === 'not_admit') await refuseAdmission(ctx, { lineIds, comment });
    else if (event === 'begin') await beginClass(ctx, { classId: id, lineIds });
    else await reviewLines(ctx, { event, lineIds, seen: lines, reason, comment, reference, internalNote: internal });
    return { redirect: back, done: event };
  },
});

export const begin = action({
  permission: 'result.write',
  area: 'classes',
  schema: beginForm,
  run: async ({ ctx, input }) => {
    await beginClass(ctx, { classId: input.id });
    return { redirect: `/classes/${input.id}`, done: 'begin' };
  },
});

export const keepNote = action({
  permission: 'line.review',
  area: 'classes',
  schema: noteForm,
  run: async ({ ctx, input }) => {
    await setInternalNote(ctx, { lineId: input.line, note: input.internal ?? null });
    return { redirect: `/classes/${input.id}/lines/${input.line}`, done: 'note' };
  },
});

export const override = action({
  permission: 'line.override',
  area: 'classes',
  schema: overrideForm,
  run: async ({ ctx, input }) => {
    await overrideFinding(ctx, { lineId: input.line, ruleCode: input.rule, reason: input.waiveReason });
    return { redirect: `/classes/${input.id}/lines/${input.line}`, done: 'override' };
  },
});

export const takeBackOverride = action({
  permission: 'line.override',
  area: 'classes',
  schema: undoOverrideForm,
  run: async ({ ctx, input }) => {
    await undoOverride(ctx, { lineId: input.line, ruleCode: input.rule, reason: input.undoReason });
    return { redirect: `/classes/${input.id}/lines/${input.line}`, done: 'undo_override' };
  },
});

export const summon = action({
  permission: 'line.review',
  area: 'classes',
  schema: summonsForm,
  run: async ({ ctx, input }) => {
    const { id: classId, lines: lineIds, ...paper } = input;
    await nominateExternal(ctx, { ...paper, classId, lineIds });
    return { redirect: `/classes/${classId}?state=nominated`, done: 'summons' };
  },
});
