import type { ReactNode } from 'react';
import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import type { FormAction } from '#components/form/form-state.ts';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import type { PersonRecord } from '#db/queries/people-records.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { AppShell } from '#server/shell.tsx';

interface PersonFormProps {
  title: string;
  sub: string;
  record: PersonRecord;
  action: FormAction;
  /** Under which name what was typed is kept. */
  form: string;
  /** The words on the button. */
  submit: string;
  /** What stands above the form. */
  above?: ReactNode;
  /** The fields. */
  children: ReactNode;
  viewer: Viewer;
  m: Messages;
}

/** A page with one form about one person, as he was seen, and the way back to his own page. */
export async function PersonForm({
  title,
  sub,
  record,
  action,
  form,
  submit,
  above,
  children,
  viewer,
  m,
}: PersonFormProps) {
  const own = `/people/${record.id}`;
  return (
    <AppShell viewer={viewer} current="people">
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={title}
        sub={sub}
        crumbs={[
          { label: m.people.title, href: '/people' },
          { label: record.values.name, href: own },
        ]}
        m={m}
      />
      <div className="measure stack">
        {above}
        <ActionForm action={action} problems={m.ui.problems} {...(await formFor(viewer, form))}>
          <input type="hidden" name="personId" value={record.id} />
          <input type="hidden" name="version" value={record.version} />
          {children}
          <div className="btns">
            <SubmitButton>{submit}</SubmitButton>
            <ButtonLink kind="quiet" href={own}>
              {m.ui.cancel}
            </ButtonLink>
          </div>
        </ActionForm>
      </div>
    </AppShell>
  );
}
