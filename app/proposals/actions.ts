'use server';

import { takeProposal } from '#db/commands/proposals/take.ts';
import { setWeights } from '#db/commands/ranking/set-weights.ts';
import { newProposalForm, proposalForm, takeProposalForm } from '#domain/proposal/forms.ts';
import { weightsForm } from '#domain/ranking/forms.ts';
import { beginAgain, beginProposal, endProposal } from '#server/action/proposals.ts';
import { action } from '#server/action.ts';

export const create = action({
  permission: 'proposal.write',
  area: 'proposals',
  schema: newProposalForm,
  run: async ({ ctx, input }) => {
    const { id } = await beginProposal(ctx, {
      planId: input.plan,
      classIds: input.courses,
      settings: { maxClassesPerPerson: input.maxClassesPerPerson, maxAwayShare: input.awayPercent },
      // A field that was emptied asks for no least size, also where the class has one.
      minSize: Object.fromEntries(input.courses.map((course) => [course, input.minSize[course] ?? 0])),
    });
    return { redirect: `/proposals/${id}` };
  },
});

export const stop = action({
  permission: 'proposal.write',
  area: 'proposals',
  schema: proposalForm,
  run: async ({ ctx, input: { id } }) => {
    await endProposal(ctx, id);
    return { redirect: `/proposals/${id}`, done: 'stopped' };
  },
});

export const again = action({
  permission: 'proposal.write',
  area: 'proposals',
  schema: proposalForm,
  run: async ({ ctx, input }) => {
    await beginAgain(ctx, input);
    return { redirect: `/proposals/${input.id}`, done: 'again' };
  },
});

export const take = action({
  permission: 'proposal.write',
  area: 'proposals',
  schema: takeProposalForm,
  run: async ({ ctx, input: { id, version, course, part, lines } }) => {
    const lineIds = part === 'lines' ? lines : undefined;
    const { left } = await takeProposal(ctx, { id, version, classId: course, lineIds });
    const back = course ? `/proposals/${id}/classes/${course}` : `/proposals/${id}`;
    return { redirect: back, done: left > 0 ? 'taken_partly' : 'taken' };
  },
});

export const changeWeights = action({
  permission: 'criterion.write',
  area: 'ranking',
  schema: weightsForm,
  run: async ({ ctx, input: { issuer, ...input } }) => {
    await setWeights(ctx, { issuerId: issuer, ...input });
    return { redirect: '/proposals/criteria', done: 'weights' };
  },
});
