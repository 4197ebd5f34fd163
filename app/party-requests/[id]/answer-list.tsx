import { Tag } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { PartyRequestDetail } from '#db/queries/opinions.ts';
import type { Messages } from '#messages/messages.ts';
import { type AskedLine, listColumns } from './columns.tsx';

/** The list with what was answered for each; whoever left it meanwhile is said to have. */
export function AnswerList({ found, m }: { found: PartyRequestDetail; m: Messages }) {
  const t = m.opinions;
  return (
    <DataTable
      caption={t.list}
      rows={found.lines}
      rowKey={(line) => line.id}
      columns={[
        ...listColumns(m),
        {
          key: 'answer',
          head: t.answer,
          cell: (line) => (
            <>
              <Answer line={line} m={m} />
              {line.words ? <p className="said">{line.words}</p> : null}
            </>
          ),
        },
      ]}
      empty={null}
      m={m}
    />
  );
}

function Answer({ line: { answer, state }, m }: { line: AskedLine; m: Messages }) {
  const t = m.opinions;
  if (answer) return <Tag tone={answer === 'agree' ? 'ok' : 'none'}>{t.answers[answer]}</Tag>;
  return (
    <Tag tone={state === 'awaiting_party' ? 'wait' : 'none'}>{state === 'awaiting_party' ? t.pending : t.gone}</Tag>
  );
}
