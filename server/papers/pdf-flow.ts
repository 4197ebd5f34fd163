/** Something that takes a full width of the page and is never cut: a line of a paragraph, a row of a table, the foot. */
export interface Row<Drawn> {
  /** In points. */
  height: number;
  /** The gap behind it, which is dropped at the end of a page. */
  after?: number;
  /** It stays on a page with the next one. */
  withNext?: boolean;
  /** The foot: it takes at least the last two rows before it along to another page. */
  isFoot?: boolean;
  /** What is repeated on top of a page that begins with this row: the headings of a table. */
  repeated?: Row<Drawn>;
  drawn: Drawn;
}

export interface Placed<Drawn> {
  row: Row<Drawn>;
  /** From the top margin, in points. */
  y: number;
  /** A repeated heading. */
  again: boolean;
}

/**
 * Cuts rows into pages of one height. What belongs together goes on together; of what is taller than a page only the
 * foot still takes its rows along.
 */
export function paginate<Drawn>(rows: readonly Row<Drawn>[], height: number): Placed<Drawn>[][] {
  const pages: Placed<Drawn>[][] = [[]];
  let y = 0;
  const page = () => pages.at(-1) as Placed<Drawn>[];
  const turn = () => {
    pages.push([]);
    y = 0;
  };
  const put = (row: Row<Drawn>, isFresh: boolean) => {
    if (isFresh && row.repeated && pages.length > 1) {
      page().push({ row: row.repeated, y, again: true });
      y += row.repeated.height;
    }
    page().push({ row, y, again: false });
    y += row.height + (row.after ?? 0);
  };
  const isTooTall = (group: readonly Row<Drawn>[]) => lengthOf(group) + (group[0]?.repeated?.height ?? 0) > height;
  const whole = groups(rows, ({ withNext }) => withNext ?? false);
  for (const group of whole.flatMap((one) => (isTooTall(one) ? groups(one, () => false) : [one]))) {
    if (page().length > 0 && y + lengthOf(group) > height + 0.01) turn();
    for (const row of group) {
      if (page().length > 0 && y + row.height > height + 0.01) turn();
      put(row, page().length === 0);
    }
  }
  return pages;
}

/** Rows that stay together: each one that holds on to its next, and two before a foot. */
function groups<Drawn>(rows: readonly Row<Drawn>[], holds: (row: Row<Drawn>) => boolean): Row<Drawn>[][] {
  const held = rows.map((row, i) => holds(row) || rows[i + 1]?.isFoot || rows[i + 2]?.isFoot);
  const found: Row<Drawn>[][] = [];
  rows.forEach((row, i) => {
    if (i > 0 && held[i - 1]) found.at(-1)?.push(row);
    else found.push([row]);
  });
  return found;
}

function lengthOf<Drawn>(group: readonly Row<Drawn>[]): number {
  const whole = group.reduce((sum, { height, after = 0 }) => sum + height + after, 0);
  return whole - (group.at(-1)?.after ?? 0);
}
