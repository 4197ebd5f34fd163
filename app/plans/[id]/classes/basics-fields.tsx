'use client';

import { useForm } from 'react-hook-form';
import type { z } from 'zod';
import { DateField, TextField } from '#components/form/text-field.tsx';
import type { classBasicsForm } from '#domain/plan/class-form.ts';

const NAMES = ['quota', 'minSize', 'startsOn', 'endsOn'] as const;
type Name = (typeof NAMES)[number];
type Schema = typeof classBasicsForm;

interface BasicsFieldsProps {
  labels: Record<Name, string>;
  /** Words for the problems that the browser finds; the server says the same. */
  words: Record<'dayHint' | 'optional' | 'not_a_day' | 'not_a_number' | 'days_reversed', string>;
  values: { quota?: number; minSize?: number | null; startsOn?: string | null; endsOn?: string | null };
}

/**
 * Quota and dates, judged as they are typed by the schema that the server judges them by; without a script they are
 * plain fields. The schema is fetched when the first of them is touched.
 */
export function BasicsFields({ labels, words, values }: BasicsFieldsProps) {
  const { register, formState } = useForm<z.input<Schema>, unknown, z.output<Schema>>({
    mode: 'onTouched',
    resolver: async (given, context, options) => {
      const [{ zodResolver }, { classBasicsForm: schema }] = await Promise.all([
        import('@hookform/resolvers/zod'),
        import('#domain/plan/class-form.ts'),
      ]);
      // As on the server, what is blank was not given.
      const typed = Object.fromEntries(Object.entries(given).filter(([, text]) => String(text ?? '').trim()));
      return zodResolver(schema)({ quota: undefined, ...typed }, context, options);
    },
  });
  const field = (name: Name) => {
    const problem = formState.errors[name]?.message;
    const isDay = name === 'startsOn' || name === 'endsOn';
    const word = problem === 'days_reversed' ? words.days_reversed : isDay ? words.not_a_day : words.not_a_number;
    return { label: labels[name], ...register(name), error: problem ? word : undefined };
  };
  return (
    <>
      <TextField {...field('quota')} width="short" inputMode="numeric" defaultValue={values.quota} />
      <TextField
        {...field('minSize')}
        width="short"
        inputMode="numeric"
        optional={words.optional}
        defaultValue={values.minSize ?? ''}
      />
      <DateField
        {...field('startsOn')}
        hint={words.dayHint}
        optional={words.optional}
        defaultValue={values.startsOn ?? ''}
      />
      <DateField
        {...field('endsOn')}
        hint={words.dayHint}
        optional={words.optional}
        defaultValue={values.endsOn ?? ''}
      />
    </>
  );
}
