import { foldWords } from '#domain/text/fold.ts';
import { parsePartialDay } from '#domain/text/parse-day.ts';
import type { Row } from './model.ts';

/** "(Tính đến ngày 01/3/2022)", "Thời điểm: 01/3/2022": the words, then the day. */
const STATED = /(tinh den|den ngay|thoi diem)\D*(\d{1,2}\D{1,7}\d{1,2}\D{1,5}\d{4})/;

/** The day on which a list says that it is true, from the lines above its table; null where it names none. */
export function statedDay(above: readonly Row[]): string | null {
  for (const { cells } of above) {
    for (const { text } of cells) {
      const written = STATED.exec(foldWords(text))?.[2];
      const day = written ? parsePartialDay(written.match(/\d+/g)?.join('/') ?? '') : null;
      if (day?.length === 10) return day;
    }
  }
  return null;
}
