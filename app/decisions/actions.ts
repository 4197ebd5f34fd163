'use server';

import { draftAmendment, dropAmendment } from '#db/commands/amendments/draft.ts';
import { chooseSigner, correctNumber, publishDecision, returnForm } from '#db/commands/decisions/publish.ts';
import { amendmentForm, dropAmendmentForm, removalsOf } from '#domain/amendment/forms.ts';
import { correctionForm, formReturnForm, publishForm, signerForm } from '#domain/decision/forms.ts';
import { action } from '#server/action.ts';

export const saveSigner = action({
  permission: 'decision.write',
  area: 'decisions',
  schema: signerForm,
  run: async ({ ctx, input }) => {
    await chooseSigner(ctx, { ...input, signerName: input.signer });
    return { redirect: `/decisions/${input.id}`, done: 'signer' };
  },
});

export const sendBackForm = action({
  permission: 'decision.publish',
  area: 'decisions',
  schema: formReturnForm,
  run: async ({ ctx, input }) => {
    await returnForm(ctx, input);
    return { redirect: `/decisions/${input.id}`, done: 'form_returned' };
  },
});

export const publish = action({
  permission: 'decision.publish',
  area: 'decisions',
  schema: publishForm,
  run: async ({ ctx, input }) => {
    await publishDecision(ctx, input);
    return { redirect: `/decisions/${input.id}`, done: 'published' };
  },
});

export const correct = action({
  permission: 'decision.publish',
  area: 'decisions',
  schema: correctionForm,
  run: async ({ ctx, input }) => {
    await correctNumber(ctx, input);
    return { redirect: `/decisions/${input.id}`, done: 'corrected' };
  },
});

export const amend = action({
  permission: 'decision.write',
  area: 'amendments',
  schema: amendmentForm,
  run: async ({ ctx, input }) => {
    const { id } = await draftAmendment(ctx, { decisionId: input.id, removals: removalsOf(input) });
    return { redirect: `/decisions/${id}`, done: 'drafted' };
  },
});

export const dropDraft = action({
  permission: 'decision.write',
  area: 'amendments',
  schema: dropAmendmentForm,
  run: async ({ ctx, input }) => {
    const { amendsId } = await dropAmendment(ctx, input);
    return { redirect: `/decisions/${amendsId}`, done: 'dropped' };
  },
});
