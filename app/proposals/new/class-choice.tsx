import { DataTable } from '#components/table/data-table.tsx';
import type { proposalClasses } from '#db/queries/proposals.ts';
import { isFirstChoice } from '#domain/proposal/contested.ts';
import type { ProposalSettingsFile } from '#domain/proposal/settings.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { LeastSize } from './least-size.tsx';

interface ClassChoiceProps {
  classes: Awaited<ReturnType<typeof proposalClasses>>;
  /** What an earlier proposal asked, to ask it again. */
  earlier?: { settings: ProposalSettingsFile; courses: string[] };
  m: Messages;
  f: Format;
}

/** The classes with candidates: whether each is in the proposal, how full it is, and from how many it opens. */
export function ClassChoice({ classes, earlier, m, f }: ClassChoiceProps) {
  const t = m.proposals;
  return (
    <div className="stack">
      <h2>{t.classes}</h2>
      <p className="hint">{t.classesHint}</p>
      <DataTable
        caption={t.classes}
        rows={classes}
        rowKey={({ id }) => id}
        select={{
          name: 'courses[]',
          form: 'proposal',
          label: ({ name }) => m.ui.select({ name }),
          chosen: (row) => earlier?.courses.includes(row.code) ?? isFirstChoice(row, row.intakeMode),
        }}
        columns={[
          {
            key: 'class',
            head: t.class,
            names: true,
            cell: ({ name, intakeMode, contested }) => (
              <>
                {name}
                <small>
                  {[m.catalogue.intakeModes[intakeMode], contested ? t.contested : ''].filter(Boolean).join(' · ')}
                </small>
              </>
            ),
          },
          { key: 'quota', head: t.quota, align: 'end', cell: ({ quota }) => f.number(quota) },
          {
            key: 'places',
            head: t.places,
            align: 'end',
            cell: ({ quota, seated }) => f.number(Math.max(0, quota - seated)),
          },
          { key: 'waiting', head: t.waiting, align: 'end', cell: ({ candidates }) => f.number(candidates) },
          {
            key: 'least',
            head: t.minSize,
            align: 'end',
            cell: ({ id, code, name, minSize }) => (
              <LeastSize
                name={`minSize.${id}`}
                label={t.minSizeOf({ name })}
                defaultValue={String((earlier?.settings.minSize?.[code] ?? minSize) || '')}
              />
            ),
          },
        ]}
        empty={null}
        m={m}
      />
    </div>
  );
}
