'use server';

import { setPaperForm } from '#db/commands/papers/set-form.ts';
import { setLetterhead } from '#db/commands/papers/set-letterhead.ts';
import { addSigner, endSigner } from '#db/commands/papers/signers.ts';
import { takeBackForm, takeBackLetterhead } from '#db/commands/papers/take-back.ts';
import {
  dropHeadForm,
  dropKindForm,
  endSignerForm,
  letterheadForm,
  paperFormForm,
  signerRowForm,
} from '#domain/papers/forms.ts';
import { action } from '#server/action.ts';

export const setForm = action({
  permission: 'paper.write',
  area: 'paperForms',
  schema: paperFormForm,
  run: async ({ ctx, input }) => {
    const { government, kind, symbol, bases, recipients, office, proposer, carriedOutBy, from, seen } = input;
    const form = { symbol: symbol ?? null, bases, recipients, officeId: office ?? null, proposer, carriedOutBy };
    await setPaperForm(ctx, { governmentId: government, kind, form, from, seen });
    return { redirect: `/papers/forms/${kind}`, done: 'form_set' };
  },
});

export const dropForm = action({
  permission: 'paper.write',
  area: 'paperForms',
  schema: dropKindForm,
  run: async ({ ctx, input }) => {
    await takeBackForm(ctx, input);
    return { redirect: `/papers/forms/${input.kind}`, done: 'taken_back' };
  },
});

export const setHead = action({
  permission: 'paper.write',
  area: 'paperForms',
  schema: letterheadForm,
  run: async ({ ctx, input }) => {
    const { unit, over, own, place, from, seen } = input;
    await setLetterhead(ctx, { unitId: unit, head: { over: over ?? null, own, place }, from, seen });
    return { redirect: `/papers/letterheads/${unit}`, done: 'head_set' };
  },
});

export const dropHead = action({
  permission: 'paper.write',
  area: 'paperForms',
  schema: dropHeadForm,
  run: async ({ ctx, input }) => {
    await takeBackLetterhead(ctx, input);
    return { redirect: `/papers/letterheads/${input.unit}`, done: 'taken_back' };
  },
});

export const enterSigner = action({
  permission: 'paper.write',
  area: 'paperForms',
  schema: signerRowForm,
  run: async ({ ctx, input }) => {
    const { unit, to, ...signer } = input;
    await addSigner(ctx, { unitId: unit, to: to ?? null, ...signer });
    return { redirect: '/papers/signers', done: 'signer_added' };
  },
});

export const leaveSigner = action({
  permission: 'paper.write',
  area: 'paperForms',
  schema: endSignerForm,
  run: async ({ ctx, input }) => {
    await endSigner(ctx, input);
    return { redirect: '/papers/signers', done: 'signer_ended' };
  },
});
