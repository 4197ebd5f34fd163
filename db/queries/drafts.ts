import { and, eq } from 'drizzle-orm';
import type { FormValues } from '#domain/form-state.ts';
import type { Viewer } from '#domain/viewer.ts';
import { formDraft } from '../schema.ts';
import { read } from '../store.ts';

/** What the viewer typed into a form and could not send; nobody else's. */
export async function draftOf(viewer: Viewer, formKey: string): Promise<FormValues | null> {
  const [row] = await read()
    .select({ values: formDraft.values })
    .from(formDraft)
    .where(and(eq(formDraft.accountId, viewer.accountId ?? ''), eq(formDraft.formKey, formKey)));
  return (row?.values as FormValues | undefined) ?? null;
}
