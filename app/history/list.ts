import { actionWords, detailWords, doneBy, saidWords } from '#components/register/history.tsx';
import { exportHistory, historyKinds, type NamedEvent } from '#db/queries/history.ts';
import { type Asked, countWords, filterWords, type List, textColumn } from '#server/lists/list.ts';
import type { Query } from '#server/page.ts';
import { filterOf } from './filter.ts';

/** A workbook of the history has at most so many events, the newest; a narrower search gives the others. */
const GIVEN_OUT = 5000;

/** What the search of the history finds, newest first, all pages of it. */
export async function historyList(asked: Asked, query: Query): Promise<List<NamedEvent>> {
  const { viewer, m, f, now } = asked;
  const t = m.history;
  const kinds = historyKinds(viewer);
  const { filters, typed } = filterOf(query, kinds);
  const found = await exportHistory(viewer, filters, now, GIVEN_OUT);
  return {
    title: t.pageTitle,
    lines: [
      filterWords(m, [
        [t.filter.kind, filters.kind && t.kinds[filters.kind]],
        [t.filter.action, filters.action && actionWords(filters.action, m)],
        [t.filter.actor, typed.actor],
        [t.filter.day, filters.day && f.day(filters.day)],
      ]),
      countWords(asked, t.count({ n: f.number(found.total) })),
    ],
    columns: [
      { heading: t.columns.at, width: 17, value: ({ at }) => ({ at }) },
      textColumn(t.columns.who, 26, (event) => doneBy(event, m)),
      { ...textColumn(t.columns.did, 40, ({ action }) => actionWords(action, m)), names: true },
      textColumn(m.lists.details, 46, (event) =>
        [detailWords(event, m, f), saidWords(event)].filter(Boolean).join('\n'),
      ),
      textColumn(t.columns.record, 18, ({ subjectKind }) => {
        const kind = kinds.find((one) => one === subjectKind);
        return kind && t.kinds[kind];
      }),
    ],
    rows: found.events,
    found: found.total,
  };
}
