'use server';

import { saveCommitment } from '#db/commands/commitments/save.ts';
import { setException } from '#db/commands/dossiers/exceptions.ts';
import { removePaper } from '#db/commands/dossiers/papers.ts';
import { replaceLine } from '#db/commands/lines/replace.ts';
import { stepOwnLine } from '#db/commands/lines/unit-step.ts';
import { recordUnitAgreement } from '#db/commands/opinions/unit-agreement.ts';
import { completePerson } from '#db/commands/people/correct.ts';
import { commitmentForm } from '#domain/commitment/forms.ts';
import { lineWordsForm, removePaperForm } from '#domain/dossier/forms.ts';
import { replaceForm, unitStepForm } from '#domain/line/unit-forms.ts';
import { unitAgreementForm } from '#domain/opinion/forms.ts';
import { completePersonSchema } from '#domain/people/form.ts';
import { action } from '#server/action.ts';

export const step = action({
  permission: 'line.answer',
  area: 'dossier',
  schema: unitStepForm,
  run: async ({ ctx, input: { line: lineId, withdrawal_reason: reason, ...input } }) => {
    await stepOwnLine(ctx, { ...input, lineId, reason });
    return { redirect: `/lines/${lineId}`, done: input.event };
  },
});

export const replace = action({
  permission: 'line.answer',
  area: 'dossier',
  schema: replaceForm,
  run: async ({ ctx, input: { line, person: personId, ...input } }) => {
    const { lineId, asked } = await replaceLine(ctx, { ...input, lineId: line, personId });
    return { redirect: `/lines/${lineId}`, done: asked ? 'replacement_asked' : 'replaced' };
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

export const recordAgreement = action({
  permission: 'line.answer',
  area: 'opinions',
  schema: unitAgreementForm,
  run: async ({ ctx, input: { line: lineId, version, reference = null } }) => {
    await recordUnitAgreement(ctx, { lineId, version, reference });
    return { redirect: `/lines/${lineId}`, done: 'agreement_saved' };
  },
});

export const saveStudyCommitment = action({
  permission: 'result.write',
  area: 'commitments',
  schema: commitmentForm,
  run: async ({ ctx, input }) => {
    await saveCommitment(ctx, input);
    return { redirect: `/lines/${input.line}`, done: 'commitment_saved' };
  },
});
