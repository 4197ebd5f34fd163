'use server';

import { chooseSigner, correctNumber, publishDecision, returnForm } from '#db/commands/decisions/publish.ts';
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
