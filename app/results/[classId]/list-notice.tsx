import { Notice } from '#components/page/notice.tsx';
import type { Messages } from '#messages/messages.ts';
import type { ListReport } from '#server/results/receive.ts';

/** Rows of a school's list that were given to nobody, each with the reason: for a person to enter by hand. */
export function ListNotice({ report, m }: { report: ListReport; m: Messages }) {
  const t = m.results.fromList;
  if (report.open.length === 0) return null;
  return (
    <Notice kind="warn" title={t.open({ n: report.open.length })}>
      <ul>
        {report.open.map(({ row, name, birthYear, markText, why, may }) => (
          <li key={row}>
            {t.row({ row, name: [name, birthYear].filter(Boolean).join(' '), mark: markText })} {t.why[why]}
            {may.length > 0 ? ` ${t.may({ names: may.join('; ') })}` : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
