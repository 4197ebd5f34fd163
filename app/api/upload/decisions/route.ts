import { attachScan } from '#db/commands/decisions/scan.ts';
import { Refusal } from '#db/context.ts';
import { PAPER_LIMIT } from '#domain/media.ts';
import { upload } from '#server/upload.ts';

/** The signed scan of a decision; a little more than the file for the rest of the form. */
export const POST = upload({
  permission: 'decision.scan',
  limit: PAPER_LIMIT + 100_000,
  run: async ({ ctx, form }) => {
    const id = String(form.get('id') ?? '');
    const file = form.get('file');
    if (!(file instanceof File)) throw new Refusal('file_empty');
    const content = new Uint8Array(await file.arrayBuffer());
    await attachScan(ctx, { id, file: { name: file.name, content } });
    return { redirect: `/decisions/${id}`, done: 'scan' };
  },
});
