'use server';

import { retryMail } from '#db/commands/mail/retry.ts';
import { markAllRead, markRead } from '#db/commands/notices/read.ts';
import { markForm, noticeForm } from '#domain/notices/forms.ts';
import { action } from '#server/action.ts';

export const mark = action({
  permission: 'account.self',
  area: 'notices',
  schema: markForm,
  run: async ({ ctx, input: { id, back = '/notices' } }) => {
    if (id === 'all') await markAllRead(ctx);
    else await markRead(ctx, { id });
    return { redirect: back, done: id === 'all' ? 'all_read' : 'read' };
  },
});

export const retry = action({
  permission: 'account.manage',
  area: 'notices',
  schema: noticeForm,
  run: async ({ ctx, input }) => {
    await retryMail(ctx, input);
    return { redirect: '/notices/mail', done: 'retried' };
  },
});
