import { uploadLetterScan } from '#db/commands/dossiers/upload-paper.ts';
import { PAPER_LIMIT } from '#domain/media.ts';
import { upload, uploadedFile, uploadedText } from '#server/upload.ts';

/** The scan of a dossier's covering letter. */
export const POST = upload({
  permission: 'dossier.move',
  limit: PAPER_LIMIT + 100_000,
  run: async ({ ctx, form }) => {
    await uploadLetterScan(ctx, { dossierId: uploadedText(form, 'dossierId'), file: await uploadedFile(form) });
    return { redirect: uploadedText(form, 'back'), done: 'scan_saved' };
  },
});
