import type { Rating } from '#domain/codes.ts';
import { readRating } from '#domain/text/levels.ts';
import type { Report } from './person-cells.ts';
import type { TableRecord } from './record.ts';

/** Yearly ratings: the year stands in the heading ("Xếp loại 2021", or "2021" under "Xếp loại"). */
export function readRatings(record: TableRecord, report: Report): { year: number; rating: Rating }[] {
  return record.columnsOf('rating').flatMap(({ col, path }) => {
    const written = record.cellIn(col)?.text.trim() ?? '';
    const year = /\b(20\d\d)\b/.exec(path.join(' '))?.[1];
    if (written === '' || year === undefined) return [];
    const rating = readRating(written);
    if (rating === null) report('LEVEL_UNKNOWN', 'rating', written);
    return rating === null ? [] : [{ year: Number(year), rating }];
  });
}
