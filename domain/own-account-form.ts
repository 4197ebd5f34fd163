import { z } from 'zod';
import { passwordProblem } from './account.ts';

/** How somebody wants to be reached. */
export const contactForm = z.object({
  email: z.email('email').max(120).optional(),
  phone: z
    .string()
    .transform((text) => text.replace(/[\s.()-]/g, ''))
    .pipe(z.string().regex(/^\+?\d{8,15}$/, 'phone'))
    .optional(),
});

/** A password of one's own choice. That it holds the sign-in name is seen on the server, which knows the name. */
export const passwordForm = z
  .object({
    currentPassword: z.string(),
    nextPassword: z.string().superRefine((password, context) => {
      const problem = passwordProblem(password, '');
      if (problem) context.addIssue(problem);
    }),
    againPassword: z.string(),
  })
  .refine((form) => form.nextPassword === form.againPassword, { error: 'password_differs', path: ['againPassword'] })
  .refine((form) => form.nextPassword !== form.currentPassword, { error: 'password_same', path: ['nextPassword'] });

export const sessionForm = z.object({ id: z.string() });

/** A form that is only pressed. */
export const noFields = z.object({});
