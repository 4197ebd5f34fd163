import { BATCH_BYTES } from '#domain/list-import.ts';
import { filesOf, receiveBatch } from '#server/imports/receive.ts';
import { upload } from '#server/upload.ts';

/** Workbooks of many units, dropped at once by their office. */
export const POST = upload({
  permission: 'import.city',
  limit: BATCH_BYTES + 200_000,
  run: async ({ ctx, form }) => {
    const id = await receiveBatch(ctx, String(form.get('round') ?? ''), await filesOf(form));
    return { redirect: `/imports/city/${id}` };
  },
});
