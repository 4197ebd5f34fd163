import { uploadReplacement } from '#db/commands/lines/upload-replacement.ts';
import { replaceForm } from '#domain/line/unit-forms.ts';
import { PAPER_LIMIT } from '#domain/media.ts';
import { refuseUpload, upload, uploadedFields, uploadedFile } from '#server/upload.ts';

/** At most so many papers come with one person. */
const PAPERS = 6;

/** Somebody else in a line's place, with the papers that the class asks for. */
export const POST = upload({
  permission: 'line.answer',
  limit: PAPERS * PAPER_LIMIT + 100_000,
  keepsTyped: true,
  run: async ({ ctx, form }) => {
    const fields = replaceForm.safeParse(uploadedFields(form));
    if (!fields.success) return refuseUpload('incomplete');
    const { line, person: personId, ...told } = fields.data;
    const papers = form.getAll('papers[]').map(String).slice(0, PAPERS);
    const files = await Promise.all(
      papers.map(async (paper, i) => ({ paper, file: await uploadedFile(form, `file.${i}`) })),
    );
    const { lineId, asked } = await uploadReplacement(ctx, { ...told, lineId: line, personId, files });
    return { redirect: `/lines/${lineId}`, done: asked ? 'replacement_asked' : 'replaced' };
  },
});
