'use server';

import { answerOpinion } from '#db/commands/opinions/answer.ts';
import { askOpinion } from '#db/commands/opinions/ask.ts';
import { addOpinionRule, dropOpinionRule, endOpinionRule } from '#db/commands/opinions/change-rules.ts';
import { takeBackOpinion } from '#db/commands/opinions/take-back.ts';
import { opinionReplyForm, opinionRequestForm, takeBackForm } from '#domain/opinion/forms.ts';
import { dropOpinionRuleForm, endOpinionRuleForm, opinionRuleForm } from '#domain/opinion/rules.ts';
import { action } from '#server/action.ts';

export const ask = action({
  permission: 'opinion.write',
  area: 'opinions',
  schema: opinionRequestForm,
  run: async ({ ctx, input }) => {
    const { id } = await askOpinion(ctx, input);
    return { redirect: `/party-requests/${id}`, done: 'asked' };
  },
});

export const reply = action({
  permission: 'opinion.write',
  area: 'opinions',
  schema: opinionReplyForm,
  run: async ({ ctx, input }) => {
    await answerOpinion(ctx, input);
    return { redirect: `/party-requests/${input.id}`, done: 'answered' };
  },
});

export const takeBack = action({
  permission: 'opinion.write',
  area: 'opinions',
  schema: takeBackForm,
  run: async ({ ctx, input }) => {
    await takeBackOpinion(ctx, input);
    return { redirect: `/party-requests/${input.id}`, done: 'taken_back' };
  },
});

export const addRule = action({
  permission: 'opinion.rules',
  area: 'opinionRules',
  schema: opinionRuleForm,
  run: async ({ ctx, input }) => {
    await addOpinionRule(ctx, input);
    return { redirect: '/party-requests/rules', done: 'added' };
  },
});

export const endRule = action({
  permission: 'opinion.rules',
  area: 'opinionRules',
  schema: endOpinionRuleForm,
  run: async ({ ctx, input }) => {
    await endOpinionRule(ctx, input);
    return { redirect: '/party-requests/rules', done: 'ended' };
  },
});

export const dropRule = action({
  permission: 'opinion.rules',
  area: 'opinionRules',
  schema: dropOpinionRuleForm,
  run: async ({ ctx, input }) => {
    await dropOpinionRule(ctx, input);
    return { redirect: '/party-requests/rules', done: 'dropped' };
  },
});
