import { attachReply } from '#db/commands/opinions/scan.ts';
import { PAPER_LIMIT } from '#domain/media.ts';
import { upload, uploadedFile } from '#server/upload.ts';

/** The scan of the Party organisation's reply; a little more than the file for the rest of the form. */
export const POST = upload({
  permission: 'opinion.write',
  limit: PAPER_LIMIT + 100_000,
  run: async ({ ctx, form }) => {
    const id = String(form.get('id') ?? '');
    await attachReply(ctx, { id, file: await uploadedFile(form) });
    return { redirect: `/party-requests/${id}`, done: 'scan' };
  },
});
