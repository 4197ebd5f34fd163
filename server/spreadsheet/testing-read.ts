import { WorkbookRefused } from '#domain/workbook-refusal.ts';
import { readWorkbook } from './read.ts';

/** The text of each cell of the first sheet, row by row, for tests. */
export async function firstTexts(bytes: Buffer): Promise<string[][]> {
  const { sheets } = await readWorkbook(bytes);
  return sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
}

/** The code with which a file is refused; undefined when it is taken. Any other error passes through. */
export async function refusal(reading: Promise<unknown>): Promise<string | undefined> {
  try {
    await reading;
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookRefused) return error.code;
    throw error;
  }
}
