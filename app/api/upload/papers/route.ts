import { uploadPaper } from '#db/commands/dossiers/upload-paper.ts';
import { PAPER_LIMIT } from '#domain/media.ts';
import { upload, uploadedFile, uploadedText } from '#server/upload.ts';

/** A paper of a line; a little more than the file for the rest of the form. */
export const POST = upload({
  permission: 'dossier.move',
  limit: PAPER_LIMIT + 100_000,
  run: async ({ ctx, form }) => {
    const file = await uploadedFile(form);
    await uploadPaper(ctx, { lineId: uploadedText(form, 'lineId'), paper: uploadedText(form, 'paper') || null, file });
    return { redirect: uploadedText(form, 'back'), done: 'paper_attached' };
  },
});
