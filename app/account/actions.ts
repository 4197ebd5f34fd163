'use server';

import { saveMailChoice } from '#db/commands/notices/preference.ts';
import { saveContact } from '#db/commands/own-account.ts';
import { preferenceForm } from '#domain/notices/forms.ts';
import { contactForm } from '#domain/own-account-form.ts';
import { action } from '#server/action.ts';

export const saveMyContact = action({
  permission: 'account.self',
  area: 'auth',
  schema: contactForm,
  run: async ({ ctx, input }) => {
    await saveContact(ctx, { email: input.email ?? null, phone: input.phone ?? null });
    return { done: 'contact_saved' };
  },
});

export const saveMyMail = action({
  permission: 'account.self',
  area: 'notices',
  schema: preferenceForm,
  run: async ({ ctx, input }) => {
    await saveMailChoice(ctx, input);
    return { done: 'preference' };
  },
});
