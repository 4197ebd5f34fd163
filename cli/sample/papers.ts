import { setPaperForm } from '#db/commands/papers/set-form.ts';
import { setLetterhead } from '#db/commands/papers/set-letterhead.ts';
import { addSigner } from '#db/commands/papers/signers.ts';
import type { Ctx } from '#db/context.ts';
import { derivedOf, signOf } from '#db/queries/papers/form.ts';
import { read } from '#db/store.ts';
import type { SigningCapacity } from '#domain/codes.ts';
import { defaultForm } from '#domain/papers/default-forms.ts';
import type { PaperForm } from '#domain/papers/form.ts';
import { DECIDING_KINDS, PAPER_ISSUERS, PAPER_KINDS } from '#domain/papers/kinds.ts';
import { dayOf } from '#domain/time/day.ts';

interface SamplePapers {
  governmentId: string;
  /** The office that drafts and signs what calls, reminds and proposes. */
  officeId: string;
  /** Where the place on papers is not the unit's own name: units named after people, a city named like its province. */
  places?: readonly { unitId: string; place: string }[];
  /** What the government's decisions say of who proposes them and who carries them out. */
  deciding?: Pick<PaperForm, 'proposer' | 'carriedOutBy'>;
  signers: readonly { unitId: string; name: string; title: string; capacity: SigningCapacity }[];
}

/** Which office issues the sample's papers, under which symbols, and who signs; the laws are the usual ones of the day. */
export async function foundPapers(
  ctx: Ctx,
  { governmentId, officeId, places = [], deciding, signers }: SamplePapers,
): Promise<void> {
  const from = dayOf(ctx.now);
  const sign = await signOf(read(), officeId);
  for (const kind of PAPER_KINDS.filter((one) => PAPER_ISSUERS[one] === 'office')) {
    const form = { ...defaultForm(kind, from, sign), officeId };
    await setPaperForm(ctx, { governmentId, kind, form, from, seen: 0 });
  }
  if (deciding) {
    const usual = await signOf(read(), governmentId);
    for (const kind of DECIDING_KINDS) {
      const form = { ...defaultForm(kind, from, usual), ...deciding };
      await setPaperForm(ctx, { governmentId, kind, form, from, seen: 0 });
    }
  }
  for (const { unitId, place } of places)
    await setLetterhead(ctx, { unitId, head: { ...(await derivedOf(read(), unitId)), place }, from, seen: 0 });
  for (const signer of signers) await addSigner(ctx, { ...signer, from, to: null });
}
