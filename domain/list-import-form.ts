import { z } from 'zod';
import type { Mends } from './list-import.ts';

/** What can be pressed on the preview of a list. */
const IMPORT_VERBS = ['check', 'leave_open', 'discard', 'confirm'] as const;

/** The preview's form: who is meant (`people.ROW`), which class (`classes.LINE`), what is left out (`leave.LINE`). */
export const importFormSchema = z.object({
  id: z.string(),
  version: z.coerce.number().int(),
  verb: z.enum(IMPORT_VERBS),
  people: z.record(z.string(), z.string()).default({}),
  classes: z.record(z.string(), z.string()).default({}),
  leave: z.record(z.string(), z.string()).default({}),
  /** `LINE:SEAL` of every line as it was shown, with commas between. */
  seen: z.string().default(''),
  /** The page to lead back to when the file is put aside. */
  back: z.string().default('/'),
});
export type ImportForm = z.output<typeof importFormSchema>;

export function mendsOf({ people, classes, leave }: ImportForm): Mends {
  return { people, classes, leftOut: Object.keys(leave) };
}

export function writeSeals(seals: readonly (readonly [id: string, seal: string])[]): string {
  return seals.map((pair) => pair.join(':')).join(',');
}

export function readSeals(text: string): Record<string, string> {
  return Object.fromEntries(text.split(',').map((pair) => pair.split(':') as [string, string]));
}

/** An office's batch: the imports that are sent on their units' behalf. */
export const batchFormSchema = z.object({ batch: z.string(), imports: z.array(z.string()).min(1).max(100) });

/** A rehearsed staff list. */
export const staffImportFormSchema = z.object({
  id: z.string(),
  version: z.coerce.number().int(),
  verb: z.enum(['confirm', 'discard']),
});
