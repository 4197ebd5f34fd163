import type { PaperForm } from '#domain/papers/form.ts';
import type { Messages } from '#messages/messages.ts';

interface FormShownProps {
  form: PaperForm;
  /** Null where the paper is not an office's. */
  offices: readonly { id: string; title: string }[] | null;
  m: Messages;
}

/** A form in words: symbol, office, bases and recipients. */
export function FormShown({ form, offices, m }: FormShownProps) {
  const t = m.paperForms;
  return (
    <dl className="facts-list">
      <dt>{t.symbolTitle}</dt>
      <dd>{form.symbol ?? t.noSymbol}</dd>
      {offices ? (
        <>
          <dt>{t.officeTitle}</dt>
          <dd>{offices.find(({ id }) => id === form.officeId)?.title ?? t.officeNone}</dd>
        </>
      ) : null}
      <dt>{t.basesTitle}</dt>
      <dd>
        <List rows={form.bases} none={t.noBases} />
        <p className="muted small">{t.planBase}</p>
      </dd>
      {form.proposer ? (
        <>
          <dt>{t.proposerTitle}</dt>
          <dd>{form.proposer}</dd>
        </>
      ) : null}
      {form.carriedOutBy?.length ? (
        <>
          <dt>{t.carriedOutTitle}</dt>
          <dd>
            <List rows={form.carriedOutBy} none="" />
          </dd>
        </>
      ) : null}
      <dt>{t.recipientsTitle}</dt>
      <dd>
        <List rows={form.recipients} none={t.noRecipients} />
      </dd>
    </dl>
  );
}

function List({ rows, none }: { rows: readonly string[]; none: string }) {
  if (rows.length === 0) return <p className="muted">{none}</p>;
  return (
    <ul>
      {rows.map((row) => (
        <li key={row}>{row}</li>
      ))}
    </ul>
  );
}
