'use server';

import { removeCalendarDay, saveCalendarDay } from '#db/commands/calendar/days.ts';
import { saveCategory, savePosition, saveUnitType } from '#db/commands/catalogue-entries.ts';
import { changeRoute } from '#db/commands/catalogues.ts';
import { calendarDayForm, dropDayForm } from '#domain/notices/forms.ts';
import { categoryForm, positionForm, unitTypeForm } from '#domain/organisation/catalogue-forms.ts';
import { changeRouteForm } from '#domain/organisation/route-form.ts';
import { action } from '#server/action.ts';

export const setRoute = action({
  permission: 'catalogue.manage',
  area: 'units',
  schema: changeRouteForm,
  run: async ({ ctx, input }) => {
    await changeRoute(ctx, input);
    return { done: 'route', redirect: '/catalogues' };
  },
});

export const keepPosition = action({
  permission: 'catalogue.manage',
  area: 'units',
  schema: positionForm,
  run: async ({ ctx, input }) => {
    await savePosition(ctx, input);
    return { done: 'entry', redirect: '/catalogues' };
  },
});

export const keepCategory = action({
  permission: 'catalogue.manage',
  area: 'units',
  schema: categoryForm,
  run: async ({ ctx, input }) => {
    await saveCategory(ctx, input);
    return { done: 'entry', redirect: '/catalogues' };
  },
});

export const keepUnitType = action({
  permission: 'catalogue.manage',
  area: 'units',
  schema: unitTypeForm,
  run: async ({ ctx, input }) => {
    await saveUnitType(ctx, input);
    return { done: 'entry', redirect: '/catalogues' };
  },
});

export const keepDay = action({
  permission: 'catalogue.manage',
  area: 'calendar',
  schema: calendarDayForm,
  run: async ({ ctx, input }) => {
    await saveCalendarDay(ctx, input);
    return { done: 'saved', redirect: `/catalogues/calendar?year=${input.day.slice(0, 4)}` };
  },
});

export const dropDay = action({
  permission: 'catalogue.manage',
  area: 'calendar',
  schema: dropDayForm,
  run: async ({ ctx, input }) => {
    await removeCalendarDay(ctx, input);
    return { done: 'removed', redirect: `/catalogues/calendar?year=${input.day.slice(0, 4)}` };
  },
});
