'use server';

import { changeRoute } from '#db/commands/catalogues.ts';
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
