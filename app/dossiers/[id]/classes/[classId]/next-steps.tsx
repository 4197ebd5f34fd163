import { Button } from '#components/form/button.tsx';
import { missingIn } from '#components/register/missing-data.ts';
import type { LineRow } from '#db/queries/line-rows.ts';
import type { MissingField } from '#domain/eligibility/facts.ts';
import type { ConfirmedField } from '#domain/people/fields.ts';
import { FIELD_OF_MISSING } from '#domain/people/missing.ts';
import type { Messages } from '#messages/messages.ts';

interface NextStepsProps {
  line: LineRow;
  /** The form of the list, which the row's own buttons belong to. */
  form: string;
  /** Fields of the person whose new value waits for confirmation. */
  waiting?: ReadonlySet<ConfirmedField>;
  /** The page that the row stands on. */
  page: string;
  m: Messages;
}

/** The next presses of a draft, by what is in its way: fill in, choose, say why, attach, or take it off. */
export function NextSteps({ line, form, waiting, page, m }: NextStepsProps) {
  const t = m.dossier.klass;
  const open = `${page}?open=${line.id}#row-${line.id}`;
  const found = line.findings.filter((finding) => finding.isOpen);
  const missing = missingIn(line.findings).filter((field) => FIELD_OF_MISSING[field] !== null);
  const isWaiting = (field: MissingField) => waiting?.has(FIELD_OF_MISSING[field]!) ?? false;
  const filled = missing.filter(isWaiting).map((field) => m.conditions.missing[field]);
  const isUnmet = found.some((finding) => finding.outcome === 'FAIL');
  const links = [
    ...missing
      .filter((field) => !isWaiting(field))
      .map((field) => ({
        href: field === 'positionCode' ? `/people/${line.personId}/edit` : open,
        label: t.mend[field],
      })),
    ...(found.some((finding) => finding.code === 'TIME_CLASH')
      ? [{ href: `/dossiers/${line.dossierId}/people/${line.personId}`, label: t.chooseOne }]
      : []),
    ...(line.missingPapers.length > 0 ? [{ href: open, label: t.attach }] : []),
    { href: open, label: wordsLabel(line, isUnmet, m) },
  ];
  return (
    <p className="row small screen-only">
      {filled.length > 0 ? (
        <span className="muted">{m.dossier.words.dataWaiting({ fields: filled.join(', ') })}</span>
      ) : null}
      {links.map(({ href, label }) => (
        <a key={label} href={href}>
          {label}
          <span className="hidden-text"> ({line.person.name})</span>
        </a>
      ))}
      <Button type="submit" kind="quiet" small form={form} name="remove" value={line.id}>
        {t.drop}
        <span className="hidden-text"> {line.person.name}</span>
      </Button>
    </p>
  );
}

function wordsLabel({ exceptionReason, note }: LineRow, isUnmet: boolean, m: Messages): string {
  const t = m.dossier.klass;
  if (exceptionReason || note) return t.changeReason;
  return isUnmet ? t.askException : t.note;
}
