'use server';

import { addPerson } from '#db/commands/people/add.ts';
import { answerChanges, withdrawChange } from '#db/commands/people/answer-changes.ts';
import { declineMove, takeMove } from '#db/commands/people/answer-move.ts';
import { correctPerson } from '#db/commands/people/correct.ts';
import { markLeft, takeBackLeaving } from '#db/commands/people/leave.ts';
import { cancelMove, offerMove } from '#db/commands/people/offer-move.ts';
import { setManagedBy } from '#db/commands/people/set-managed-by.ts';
import {
  addPersonSchema,
  answerChangesSchema,
  correctPersonSchema,
  endMoveSchema,
  markLeftSchema,
  offerMoveSchema,
  seenPersonSchema,
  takeMoveSchema,
  withdrawChangeSchema,
} from '#domain/people/form.ts';
import { managedByForm } from '#domain/people/managed-by.ts';
import { action } from '#server/action.ts';

export const add = action({
  permission: 'people.write',
  area: 'people',
  schema: addPersonSchema,
  run: async ({ ctx, input }) => {
    const { personId, waiting } = await addPerson(ctx, input);
    return { done: waiting > 0 ? 'added_waiting' : 'added', redirect: `/people/${personId}` };
  },
});

export const correct = action({
  permission: 'people.write',
  area: 'people',
  schema: correctPersonSchema,
  run: async ({ ctx, input }) => {
    const { applied, waiting } = await correctPerson(ctx, input);
    const done = waiting.length === 0 ? 'saved' : applied.length === 0 ? 'waiting' : 'saved_and_waiting';
    return { done, redirect: `/people/${input.personId}` };
  },
});

export const leave = action({
  permission: 'people.write',
  area: 'people',
  schema: markLeftSchema,
  run: async ({ ctx, input }) => {
    await markLeft(ctx, input);
    return { done: 'left', redirect: `/people/${input.personId}` };
  },
});

export const takeBack = action({
  permission: 'people.write',
  area: 'people',
  schema: seenPersonSchema,
  run: async ({ ctx, input }) => {
    await takeBackLeaving(ctx, input);
    return { done: 'returned', redirect: `/people/${input.personId}` };
  },
});

export const offer = action({
  permission: 'people.write',
  area: 'people',
  schema: offerMoveSchema,
  run: async ({ ctx, input }) => {
    await offerMove(ctx, input);
    return { done: 'offered', redirect: `/people/${input.personId}` };
  },
});

export const take = action({
  permission: 'people.write',
  area: 'people',
  schema: takeMoveSchema,
  run: async ({ ctx, input }) => {
    await takeMove(ctx, input);
    return { done: 'taken', redirect: '/people/moves' };
  },
});

export const decline = action({
  permission: 'people.write',
  area: 'people',
  schema: endMoveSchema,
  run: async ({ ctx, input }) => {
    await declineMove(ctx, input);
    return { done: 'declined', redirect: '/people/moves' };
  },
});

export const cancel = action({
  permission: 'people.write',
  area: 'people',
  schema: endMoveSchema,
  run: async ({ ctx, input }) => {
    await cancelMove(ctx, input);
    return { done: 'cancelled', redirect: '/people/moves' };
  },
});

export const answer = action({
  permission: 'people.confirm',
  area: 'people',
  schema: answerChangesSchema,
  run: async ({ ctx, input }) => {
    await answerChanges(ctx, input);
    return { done: input.answer, redirect: input.personId ? `/people/${input.personId}` : '/people/changes' };
  },
});

export const withdraw = action({
  permission: 'people.write',
  area: 'people',
  schema: withdrawChangeSchema,
  run: async ({ ctx, input }) => {
    await withdrawChange(ctx, input);
    return { done: 'withdrawn', redirect: `/people/${input.personId}` };
  },
});

export const manage = action({
  permission: 'people.confirm',
  area: 'people',
  schema: managedByForm,
  run: async ({ ctx, input }) => {
    await setManagedBy(ctx, input);
    return { done: 'managed_by', redirect: `/people/${input.personId}` };
  },
});
