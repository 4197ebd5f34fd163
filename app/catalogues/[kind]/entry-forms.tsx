import type { ReactNode } from 'react';
import { ActionForm } from '#components/form/action-form.tsx';
import { Checkbox } from '#components/form/choice-field.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextField } from '#components/form/text-field.tsx';
import type { Catalogues } from '#db/queries/catalogues.ts';
import { STAFF_KINDS } from '#domain/codes.ts';
import type { Viewer } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { keepCategory, keepPosition, keepUnitType } from '../actions.ts';

interface FormOf<Entry> {
  /** Left out for a new one. */
  entry: Entry | undefined;
  viewer: Viewer;
  m: Messages;
}

type Dated = { validFrom: string; validTo: string | null };

/** The code, which is set once, and the names. */
function Names({
  entry,
  m,
  children,
}: {
  entry?: { code: string; name: string; nameEn: string | null };
  m: Messages;
  children?: ReactNode;
}) {
  const t = m.units.catalogues;
  return (
    <>
      {entry ? (
        <input type="hidden" name="code" value={entry.code} />
      ) : (
        <>
          <input type="hidden" name="isNew" value="yes" />
          <TextField name="code" label={t.code} hint={t.codeHint} width="short" />
        </>
      )}
      <TextField name="name" label={t.name} width="medium" defaultValue={entry?.name} />
      {children}
    </>
  );
}

function Days({ entry, viewer, m }: FormOf<Dated>) {
  const t = m.units.catalogues;
  const f = formatFor(viewer.locale);
  return (
    <>
      <DateField name="validFrom" label={t.from} hint={m.ui.dayHint} defaultValue={entry && f.day(entry.validFrom)} />
      <DateField
        name="validTo"
        label={t.to}
        hint={t.toHint}
        optional={m.ui.optional}
        defaultValue={entry?.validTo ? f.day(entry.validTo) : ''}
      />
    </>
  );
}

export async function PositionForm({
  entry,
  categories,
  viewer,
  m,
}: FormOf<Catalogues['positions'][number]> & { categories: Catalogues['categories'] }) {
  const t = m.units.catalogues;
  const leads = entry?.leading === null || entry === undefined ? undefined : entry.leading ? 'yes' : 'no';
  return (
    <ActionForm action={keepPosition} problems={m.ui.problems} {...(await formFor(viewer, 'entry'))}>
      <Names entry={entry} m={m}>
        <TextField
          name="nameEn"
          label={t.nameEn}
          width="medium"
          optional={m.ui.optional}
          defaultValue={entry?.nameEn ?? ''}
        />
      </Names>
      <SelectField
        name="categoryCode"
        label={t.category}
        empty={t.noCategory}
        optional={m.ui.optional}
        width="medium"
        defaultValue={entry?.categoryCode ?? undefined}
        options={categories.map((row) => ({ value: row.code, label: viewer.locale === 'en' ? row.nameEn : row.name }))}
      />
      <TextField
        name="protocolOrder"
        label={t.order}
        hint={t.orderHint}
        width="short"
        inputMode="numeric"
        defaultValue={entry?.protocolOrder}
      />
      <SelectField
        name="leading"
        label={t.leading}
        hint={t.leadingHint}
        empty={m.ui.unknown}
        optional={m.ui.optional}
        width="short"
        defaultValue={leads}
        options={[
          { value: 'yes', label: m.ui.yes },
          { value: 'no', label: m.ui.no },
        ]}
      />
      <Days entry={entry} viewer={viewer} m={m} />
      <div>
        <SubmitButton>{t.save}</SubmitButton>
      </div>
    </ActionForm>
  );
}

export async function CategoryForm({ entry, viewer, m }: FormOf<Catalogues['categories'][number]>) {
  const t = m.units.catalogues;
  return (
    <ActionForm action={keepCategory} problems={m.ui.problems} {...(await formFor(viewer, 'entry'))}>
      <Names entry={entry} m={m}>
        <TextField name="nameEn" label={t.nameEn} width="medium" defaultValue={entry?.nameEn} />
      </Names>
      {entry ? (
        <input type="hidden" name="kind" value={entry.kind} />
      ) : (
        <SelectField
          name="kind"
          label={t.kind}
          empty={m.ui.choose}
          width="medium"
          options={STAFF_KINDS.map((kind) => ({ value: kind, label: m.catalogue.staffKinds[kind] }))}
        />
      )}
      <Days entry={entry} viewer={viewer} m={m} />
      <div>
        <SubmitButton>{t.save}</SubmitButton>
      </div>
    </ActionForm>
  );
}

export async function UnitTypeForm({ entry, viewer, m }: FormOf<Catalogues['types'][number]>) {
  const t = m.units.catalogues;
  return (
    <ActionForm action={keepUnitType} problems={m.ui.problems} {...(await formFor(viewer, 'entry'))}>
      <Names entry={entry} m={m}>
        <TextField name="nameEn" label={t.nameEn} width="medium" defaultValue={entry?.nameEn} />
      </Names>
      <Checkbox name="communeLevel" label={t.commune} hint={t.communeHint} defaultChecked={entry?.communeLevel} />
      <div>
        <SubmitButton>{t.save}</SubmitButton>
      </div>
    </ActionForm>
  );
}
