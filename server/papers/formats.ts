/** The two files that a paper is given out as. */
export const PAPER_FORMATS = ['pdf', 'docx'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

export const MEDIA_TYPES: Record<PaperFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** What a paper's file is called, with its letters, and for programs that know ASCII only. */
export function paperFileNames({ file, title }: { file?: string; title: string }, format: PaperFormat) {
  const name = (file ?? title)
    .normalize('NFC')
    .replaceAll('/', '-')
    .replace(/[\\:*?"<>|\s]+/g, ' ')
    .trim();
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
  const ascii = plain.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^-+|-+$/g, '');
  return { name: `${name.slice(0, 120)}.${format}`, ascii: `${ascii.slice(0, 100)}.${format}` };
}
