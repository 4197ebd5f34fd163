'use server';

import { changeUnit, endUnit, moveUnit } from '#db/commands/units/change.ts';
import { createUnit } from '#db/commands/units/create.ts';
import { succeedUnits } from '#db/commands/units/succeed.ts';
import {
  changeUnitForm,
  endUnitForm,
  moveUnitForm,
  newUnitForm,
  splitUnitForm,
  succeedUnitForm,
} from '#domain/organisation/unit-forms.ts';
import { action } from '#server/action.ts';

export const addUnit = action({
  permission: 'unit.manage',
  area: 'units',
  schema: newUnitForm,
  run: async ({ ctx, input }) => ({ done: 'added', redirect: `/units/${(await createUnit(ctx, input)).id}` }),
});

export const saveUnit = action({
  permission: 'unit.manage',
  area: 'units',
  schema: changeUnitForm,
  run: async ({ ctx, input }) => {
    await changeUnit(ctx, input);
    return { done: 'saved', redirect: `/units/${input.id}` };
  },
});

export const hangUnit = action({
  permission: 'unit.manage',
  area: 'units',
  schema: moveUnitForm,
  run: async ({ ctx, input }) => {
    await moveUnit(ctx, input);
    return { done: 'moved', redirect: `/units/${input.id}` };
  },
});

export const closeUnit = action({
  permission: 'unit.manage',
  area: 'units',
  schema: endUnitForm,
  run: async ({ ctx, input }) => {
    await endUnit(ctx, input);
    return { done: 'ended', redirect: `/units/${input.id}` };
  },
});

export const followUnit = action({
  permission: 'unit.manage',
  area: 'units',
  schema: succeedUnitForm,
  run: async ({ ctx, input: { id, version, to, kind, day } }) => {
    await succeedUnits(ctx, { kind, from: [{ id, version }], to: [to], day });
    return { done: 'succeeded', redirect: `/units/${to}` };
  },
});

export const splitUnit = action({
  permission: 'unit.manage',
  area: 'units',
  schema: splitUnitForm,
  run: async ({ ctx, input: { id, version, day, places } }) => {
    const to = [...new Set(Object.values(places))];
    await succeedUnits(ctx, { kind: 'SPLIT', from: [{ id, version }], to, day, placements: places });
    return { done: 'succeeded', redirect: `/units/${id}` };
  },
});
