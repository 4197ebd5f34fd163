'use server';

import { allotPlaces, clearPlaces } from '#db/commands/places/allot.ts';
import { givePlaces, raiseQuota } from '#db/commands/places/change.ts';
import { allotForm, clearPlacesForm, givePlacesForm, raiseForm } from '#domain/places/forms.ts';
import { action } from '#server/action.ts';

export const allot = action({
  permission: 'plan.write',
  area: 'places',
  schema: allotForm,
  run: async ({ ctx, input: { id: classId, ...input } }) => {
    await allotPlaces(ctx, { ...input, classId });
    return { redirect: `/classes/${classId}/places`, done: 'allotted' };
  },
});

export const clear = action({
  permission: 'plan.write',
  area: 'places',
  schema: clearPlacesForm,
  run: async ({ ctx, input: { id: classId, ...input } }) => {
    await clearPlaces(ctx, { ...input, classId });
    return { redirect: `/classes/${classId}/places`, done: 'cleared' };
  },
});

export const give = action({
  permission: 'plan.write',
  area: 'places',
  schema: givePlacesForm,
  run: async ({ ctx, input: { id: classId, ...input } }) => {
    await givePlaces(ctx, { ...input, classId });
    return { redirect: `/classes/${classId}/places`, done: 'given' };
  },
});

export const raise = action({
  permission: 'plan.write',
  area: 'places',
  schema: raiseForm,
  run: async ({ ctx, input: { id: classId, unit: unitId, ...input } }) => {
    await raiseQuota(ctx, { ...input, classId, unitId });
    return { redirect: `/classes/${classId}/places`, done: 'raised' };
  },
});
